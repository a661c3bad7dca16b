import type { StateCreator } from 'zustand';
import type { MisclassificationCosts } from '#core/metrics/curves.ts';
import { keepBaselines, keptBaselines, onKeptBaselines } from './keptBaselines.ts';
import { keepPace, keptPace, onKeptPace, type Pace } from './keptPace.ts';
import { type ChartId, keepShownCharts, onShownCharts, shownCharts } from './shownCharts.ts';

/** Several rows picked out together, to be looked at. */
export interface Picked {
  /** Positions among the test rows, in the order in which they are shown. */
  rows: readonly number[];
  /** What they have in common: "errors from 0.05 to 0.1". */
  words: string;
  /** The test rows they were picked among; with others on the screen, nothing is picked. */
  among: Uint32Array;
  /** How they were picked, for the chart to draw. */
  range?: { low: number; high: number };
  box?: { left: number; right: number; top: number; bottom: number };
}

/** How the histogram draws its histograms. */
export interface HistogramLook {
  heights: 'count' | 'density';
  /** Null for the axis that shows more of the scores. */
  axis: 'log' | 'linear' | null;
  equal: boolean;
}

export interface ViewSlice {
  /** The epoch of the run on the screen that is looked back at; null for what the run is at. */
  epochShown: number | null;
  showEpoch(epoch: number | null): void;
  /** Position in the split's test rows of the row under the inspector; null = the page picks one. */
  selected: number | null;
  select(position: number | null): void;
  /** Positions of the test rows that a pointer or the focus is on somewhere: every chart shows where they are. */
  highlighted: readonly number[];
  light(positions: readonly number[]): void;
  /** A threshold that is pointed at in some chart, for the others to show; null for none. */
  pointed: number | null;
  pointAt(threshold: number | null): void;
  picked: Picked | null;
  pick(picked: Picked | null): void;
  /** The charts on the page, in the order in which they stand there. */
  shown: readonly ChartId[];
  show(charts: readonly ChartId[]): void;
  /** The kinds of the baselines that stand beside the detector, in this order. */
  baselines: readonly string[];
  chooseBaselines(kinds: readonly string[]): void;
  /** How many epochs go by in a second. */
  pace: Pace;
  choosePace(pace: Pace): void;
  /** Whether the latent space is there to decode from, rather than to choose rows on. */
  decoding: boolean;
  decode(on: boolean): void;
  histogramLook: HistogramLook;
  changeHistogramLook(patch: Partial<HistogramLook>): void;
  /** Whether ROC AUCs are shown with their intervals, and the curve with its band. */
  intervals: boolean;
  showIntervals(on: boolean): void;
  /** What errors cost in the cost curve while another rule than the cost chooses the threshold. */
  costs: MisclassificationCosts;
  /** The share of abnormal rows that metrics, and curves of them, are told at; null for that of the test rows. */
  prevalence: number | null;
  choosePrevalence(share: number | null): void;
  setCosts(costs: MisclassificationCosts): void;
}

const NONE: readonly number[] = [];

export const createViewSlice: StateCreator<ViewSlice> = (set, get) => {
  // The slider of epochs stands by the loss: without it nobody would find the way back.
  onShownCharts((shown) => set(shown.includes('loss') ? { shown } : { shown, epochShown: null }));
  onKeptBaselines((baselines) => set({ baselines }));
  onKeptPace((pace) => set({ pace }));
  return {
    epochShown: null,
    showEpoch: (epochShown) => set({ epochShown }),
    selected: null,
    select: (selected) => set({ selected }),
    highlighted: NONE,
    light: (positions) => {
      if (positions.length > 0 || get().highlighted.length > 0)
        set({ highlighted: positions.length > 0 ? positions : NONE });
    },
    pointed: null,
    pointAt: (pointed) => {
      if (pointed !== get().pointed) set({ pointed });
    },
    picked: null,
    pick: (picked) => set({ picked }),
    shown: shownCharts(),
    show: keepShownCharts,
    baselines: keptBaselines(),
    chooseBaselines: keepBaselines,
    pace: keptPace(),
    choosePace: keepPace,
    decoding: false,
    decode: (decoding) => set({ decoding }),
    histogramLook: { heights: 'count', axis: null, equal: false },
    changeHistogramLook: (patch) => set(({ histogramLook }) => ({ histogramLook: { ...histogramLook, ...patch } })),
    intervals: false,
    showIntervals: (intervals) => set({ intervals }),
    prevalence: null,
    choosePrevalence: (prevalence) => set({ prevalence }),
    costs: { falseAlarm: 1, miss: 10 },
    setCosts: (costs) => set({ costs }),
  };
};
