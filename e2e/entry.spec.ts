import { pathToFileURL } from 'node:url';
import { labStatus } from './lab.ts';
import { essay } from './learn.ts';
import { serveFolder } from './serve.ts';
import { expect, type FrameLocator, type Page, type Route, test } from './test.ts';

// What the entry page says by itself, when the app does not come.

const trouble = (page: Pick<FrameLocator, 'getByRole'>) => page.getByRole('alert');
/** As it is seen: what is meant for other troubles is hidden. */
const SEEN = { useInnerText: true };

const MISSING = 'A part of this page did not arrive. Check the connection, sign in if this network asks you to';

const notFound = (route: Route) => route.fulfill({ status: 404, body: 'Not found' });
const portal = (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>Please sign in.</p>' });
const blocked = (route: Route) => route.abort();
const throws = (route: Route) =>
  route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("out of order");' });
const broken = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'const = 1;' });

const FIRST_SCRIPTS: readonly [what: string, file: string, fault: (route: Route) => Promise<void>, says: string][] = [
  ['the first is gone', 'index-*.js', notFound, MISSING],
  ['the first is a page to sign in', 'index-*.js', portal, MISSING],
  ['the first is blocked', 'index-*.js', blocked, MISSING],
  ['the first throws', 'index-*.js', throws, 'A script of this page failed: “Error: out of order”'],
  ['the first cannot be read', 'index-*.js', broken, 'A script of this page failed: “SyntaxError'],
  ['what the first imports is gone', 'first-*.js', notFound, MISSING],
  ['what the first imports is another version', 'first-*.js', throws, 'A script of this page failed: “SyntaxError'],
  ['the app is a page to sign in', 'mount-*.js', portal, MISSING],
  ['the app throws', 'mount-*.js', throws, 'failed: “Error: out of order”'],
  ['what the app imports is blocked', 'client-*.js', blocked, MISSING],
  ['its style is gone', 'mount-*.css', notFound, MISSING],
  ['its words are gone', 'en-*.js', notFound, MISSING],
];

test('a first script that cannot be had or throws is told of, with a way on', async ({ page, context }) => {
  for (const [what, file, fault, says] of FIRST_SCRIPTS) {
    await test.step(what, async () => {
      await page.route(`**/assets/${file}`, fault);
      await page.goto('./?again=1');
      await expect(trouble(page)).toContainText(says, SEEN);
      await expect(page.getByText('One moment')).toBeHidden();
      await page.unroute(`**/assets/${file}`);
    });
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(essay(page).section('anomaly')).toBeAttached();

  // A connection that comes back is reason enough.
  await page.route('**/assets/mount-*.js', blocked);
  await page.reload();
  await expect(trouble(page)).toContainText(MISSING, SEEN);
  await page.unroute('**/assets/mount-*.js');
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(essay(page).section('anomaly')).toBeAttached();
});

test('a script that does not come is waited for, and said to take long', async ({ page }) => {
  let answer = () => {};
  const answered = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/assets/mount-*.js', async (route) => {
    await answered;
    await route.continue();
  });
  await page.clock.install();
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByText('One moment')).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(trouble(page)).toContainText('This is taking long.', SEEN);
  await expect(page.getByText('One moment')).toBeVisible();
  answer();
  await expect(essay(page).section('anomaly')).toBeAttached();
});

test('a browser without a needed feature is told which, and what to do, also where no script can be read', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
  await page.goto('./#/lab');
  await expect(trouble(page)).toContainText(/It lacks: popovers\. Please open the page in .*Firefox 125/, SEEN);
  await expect(page.getByRole('button')).toHaveCount(0);
  // As in browsers from before `await` at the top of a module.
  await page.route('**/assets/index-*.js', broken);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'structuredClone'));
  await page.reload();
  await expect(trouble(page)).toContainText('It lacks: structuredClone, popovers.', SEEN);
});

test('the built page opened from a file says how to open it', async ({ page }) => {
  await page.goto(pathToFileURL('dist/index.html').href);
  await expect(trouble(page)).toContainText('This page was opened from a file', SEEN);
  await expect(trouble(page)).toContainText('python3 -m http.server', SEEN);
});

test.describe('within a frame that keeps the page from its own origin', () => {
  /** Opens a page that holds the site in a frame in which nothing but scripts is allowed. */
  async function embed(page: Page, site: string, hash: string) {
    await page.route('**/course.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe sandbox="allow-scripts" src="${site}${hash}" style="width: 1400px; height: 850px"></iframe>`,
      }),
    );
    await page.goto(`${site}course.html`);
    return page.frameLocator('iframe');
  }

  test('its address for a tab of its own is told where the server gives scripts to its own pages alone', async ({
    page,
    baseURL,
  }) => {
    const frame = await embed(page, baseURL!, '#/lab?v=1');
    await expect(trouble(frame)).toContainText(MISSING, SEEN);
    await expect(frame.getByRole('link', { name: '#/lab?v=1' })).toHaveAttribute('href', `${baseURL}#/lab?v=1`);
  });

  test('the essay can be read and the Lab trains where the server gives scripts to all', async ({ page }) => {
    const site = await serveFolder('dist', '/course/', { shared: true });
    try {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const frame = await embed(page, site.url, '#/threshold');
      await expect(frame.getByRole('heading', { name: 'Choosing a threshold' })).toBeVisible();
      await frame.getByRole('link', { name: 'Lab', exact: true }).click();
      await expect(labStatus(frame)).toContainText('Ready');
      await frame.getByRole('spinbutton', { name: 'Epochs' }).fill('2');
      await frame.getByRole('button', { name: 'Train', exact: true }).click();
      await expect(labStatus(frame)).toContainText('Finished: epoch 2 of 2');
      await frame.getByRole('button', { name: 'Copy link' }).click();
      expect(errors).toEqual([]);

      // Where no worker is allowed at all, reading goes on, and the Lab has a way out.
      await page.addInitScript(() => {
        globalThis.Worker = class {
          constructor() {
            throw new DOMException('Not here.', 'SecurityError');
          }
        } as unknown as typeof Worker;
      });
      await page.reload();
      await expect(frame.getByRole('heading', { name: 'Choosing a threshold' })).toBeVisible();
      await frame.getByRole('link', { name: 'Lab', exact: true }).click();
      await expect(frame.getByRole('alert')).toContainText('The page stands within another');
      await expect(frame.getByRole('link', { name: 'Open it in a tab of its own' })).toHaveAttribute(
        'href',
        /#\/lab\?d=ecg5000&v=3$/,
      );
    } finally {
      await site.close();
    }
  });
});
