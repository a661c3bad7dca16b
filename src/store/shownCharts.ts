import * as v from 'valibot';
import { keep } from '#kept/keep.ts';
import { entries } from '#kept/schemas.ts';

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
  'groups',
  'cost',
] as const;
export type ChartId = (typeof CHART_IDS)[number];

export const DEFAULT_CHARTS: readonly ChartId[] = ['loss', 'histogram', 'roc', 'latent'];

/** By chart, whether someone has put it on the page or taken it off. */
type Choices = Readonly<Record<string, boolean>>;

const useKept = keep({
  name: 'charts',
  place: 'browser',
  parts: { charts: entries(v.boolean(), CHART_IDS.length) },
  older: (names) => ({ charts: choicesOf(CHART_IDS.filter((id) => names.split(' ').includes(id))) }),
});

/** The charts on the page; the default ones where nobody has chosen. */
export const shownCharts = (): readonly ChartId[] => chartsOf(useKept.getState().charts);

/** Keeps what is chosen here anew; what another tab has chosen of other charts stands. */
export function keepShownCharts(charts: readonly ChartId[]): void {
  const shown = shownCharts();
  const changed = CHART_IDS.filter((id) => charts.includes(id) !== shown.includes(id));
  const choices = Object.fromEntries(changed.map((id) => [id, charts.includes(id)]));
  useKept.setState((kept) => ({ charts: { ...kept.charts, ...choices } }));
}

/** Tells of every choice, made here or in another tab. Returns the way to stop. */
export const onShownCharts = (tell: (charts: readonly ChartId[]) => void): (() => void) =>
  useKept.subscribe(({ charts }) => tell(chartsOf(charts)));

const chartsOf = (choices: Choices) => CHART_IDS.filter((id) => choices[id] ?? DEFAULT_CHARTS.includes(id));

function choicesOf(charts: readonly ChartId[]): Choices {
  return Object.fromEntries(CHART_IDS.map((id) => [id, charts.includes(id)]));
}
