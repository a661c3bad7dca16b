/** The charts that a person can put on the page, in the order in which they stand there. */
export const CHART_IDS = [
  'loss',
  'histogram',
  'roc',
  'latent',
  'precisionRecall',
  'impact',
  'confusion',
  'kinds',
  'cost',
] as const;
export type ChartId = (typeof CHART_IDS)[number];

export const DEFAULT_CHARTS: readonly ChartId[] = ['loss', 'histogram', 'roc', 'latent'];

const KEY = 'anomascope-charts';

/** The charts that were on the page last time; the default ones where that is not known. */
export function shownCharts(): readonly ChartId[] {
  try {
    return readCharts(localStorage.getItem(KEY)) ?? DEFAULT_CHARTS;
  } catch {
    // Storage can be switched off, or absent outside a browser.
    return DEFAULT_CHARTS;
  }
}

export function keepShownCharts(charts: readonly ChartId[]): void {
  try {
    localStorage.setItem(KEY, charts.join(' '));
  } catch {
    // Then they are forgotten with the page.
  }
}

/** What was kept as text, without names that mean nothing here; null when nothing was. */
export function readCharts(text: string | null): readonly ChartId[] | null {
  if (text === null) return null;
  const names = text.split(' ');
  return CHART_IDS.filter((id) => names.includes(id));
}
