import type { StateCreator } from 'zustand';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { decodeExample, type ExampleModel } from '#core/exampleModel.ts';

export interface ExampleSlice {
  /** Trained when the rows were prepared; null where there is none to be had. Absent: nobody has asked yet. */
  examples: Partial<Record<DatasetId, ExampleModel | null>>;
  /** Fetches the example of a data set, once. */
  wantExample(dataset: DatasetId): void;
}

export const createExampleSlice: StateCreator<ExampleSlice> = (set, get) => ({
  examples: {},
  wantExample: async (dataset) => {
    if (dataset in get().examples) return;
    const put = (example: ExampleModel | null) =>
      set(({ examples }) => ({ examples: { ...examples, [dataset]: example } }));
    put(null);
    try {
      const response = await fetch(new URL(`data/${dataset}.example.json`, document.baseURI));
      put(decodeExample(await response.json()));
    } catch {
      // It is a courtesy: without it the page says that the network is untrained, which is true.
    }
  },
});
