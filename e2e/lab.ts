import { expect, type Page } from '@playwright/test';

/** The controls of the Lab, as a person or a screen reader finds them. */
export function lab(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const region = (name: string) => page.getByRole('region', { name });
  const parts = {
    status: page.getByRole('status'),
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
    histogram: region('Error histogram'),
    roc: region('ROC curve'),
    metrics: page.getByRole('region', { name: 'Metrics', exact: true }),
    inspector: region('Inspector'),

    /** Opens a link and waits until the rows are there and the run is prepared. */
    async open(query = ''): Promise<void> {
      await page.goto(`./#/lab${query && `?${query}`}`);
      await expect(page.getByRole('status')).toContainText('Ready', { timeout: 30_000 });
    },

    /** Opens a link and trains to the end, unless a test before on the same page has done so. */
    async openTrained(query: string): Promise<void> {
      await page.goto(`./#/lab?${query}`);
      await expect(page.getByRole('status')).toContainText(/Ready|Finished/, { timeout: 30_000 });
      if (((await page.getByRole('status').textContent()) ?? '').includes('Ready')) await parts.trainToEnd();
    },

    /** Trains to the end. */
    async trainToEnd(): Promise<void> {
      await button('Train').click();
      await expect(page.getByRole('status')).toContainText(/Finished|Stopped/, { timeout: 90_000 });
    },

    /** The test ROC AUC that the status line speaks of. */
    async rocAuc(): Promise<number> {
      const text = (await page.getByRole('status').textContent()) ?? '';
      return Number(/Test ROC AUC (\d\.\d+)/.exec(text)?.[1]);
    },
  };
  return parts;
}

/** Everything the page says in numbers about a result. */
export async function results(page: Page): Promise<(string | null)[]> {
  const { status, metrics } = lab(page);
  return [await status.textContent(), await metrics.textContent()];
}
