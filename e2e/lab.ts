import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** What the Lab opens with where no link says otherwise. */
const DEFAULT = 'v=1&d=ecg5000';

/**
 * Where things stand in the Lab, once it speaks of what was asked for last: a kept run is drawn a moment after it was.
 * By this, not by its role alone: the essay has many such places, and stands a moment longer when its reader leaves it.
 */
export function labStatus(page: Page | FrameLocator): Locator {
  return page.getByRole('status').and(page.locator('[aria-busy=false]'));
}

/** The controls of the Lab, as a person or a screen reader finds them. */
export function lab(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const region = (name: string) => page.getByRole('region', { name });
  const parts = {
    status: labStatus(page),
    train: button('Train'),
    pause: button('Pause'),
    step: button('Step'),
    reset: button('Reset'),
    threshold: page.getByRole('slider', { name: 'Threshold' }),
    abnormalShare: page.getByRole('slider', { name: 'Abnormal share' }),
    spin: (name: string) => page.getByRole('spinbutton', { name }),
    choose: (name: string) => page.getByRole('combobox', { name }),
    network: region('Network'),
    /** A column of the drawn network, by how its name begins. */
    layer: (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }),
    loss: region('Training loss'),
    epochShown: page.getByRole('slider', { name: 'Epoch shown' }),
    histogram: region('Error histogram'),
    roc: region('ROC curve'),
    metrics: page.getByRole('region', { name: 'Metrics', exact: true }),
    inspector: region('Inspector'),

    /** Opens a link and waits until the rows are there and an untrained network is. */
    async open(query = DEFAULT): Promise<void> {
      await page.goto(`./#/lab?${query}`);
      await expect(parts.status).toContainText(/Ready|Paused|Finished/);
      // A test before on the same page has trained the same.
      if (!(await parts.status.textContent())?.includes('Ready')) await parts.reset.click();
      await expect(parts.status).toContainText('Ready');
    },

    /** Opens a link and trains to the end, unless a test before on the same page has done so. */
    async openTrained(query: string): Promise<void> {
      await page.goto(`./#/lab?${query}`);
      await expect(parts.status).toContainText(/Ready|Finished/);
      if ((await parts.status.textContent())?.includes('Ready')) await parts.trainToEnd();
    },

    /** Trains to the end. */
    async trainToEnd(): Promise<void> {
      await button('Train').click();
      await expect(parts.status).toContainText(/Finished|Stopped/, { timeout: 90_000 });
    },

    /** The test ROC AUC that the status line speaks of. */
    async rocAuc(): Promise<number> {
      const text = (await parts.status.textContent()) ?? '';
      return Number(/Test ROC AUC (\d\.\d+)/.exec(text)?.[1]);
    },
  };
  return parts;
}

/** Everything the page says in numbers about a result. */
export async function results(page: Page): Promise<(string | null)[]> {
  const { status, metrics } = lab(page);
  for (const baseline of ['the mean', 'PCA']) await expect(status).toContainText(baseline);
  return [await status.textContent(), await said(metrics)];
}

/** What a region says, without the news that it tells for a while, such as that slow baselines are fitted. */
export function said(region: Locator): Promise<string | null> {
  return region.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const news of copy.querySelectorAll('[aria-live], [aria-hidden=true]')) news.remove();
    return copy.textContent;
  });
}
