import type { StateCreator } from 'zustand';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { damaged, fetchJson } from '#core/fetch/fetchFile.ts';
import { type Message, messageOf } from '#core/message.ts';
import { decodeExample, type ExampleModel } from '#detectors/experiments/exampleModel.ts';
import { dataBase } from './dataBase.ts';

export interface ExampleSlice {
  /** Trained when the rows were prepared. Null while one is on its way; absent where nobody has asked, or it failed. */
  examples: Partial<Record<DatasetId, ExampleModel | null>>;
  /** Why an example cannot be had, until it comes. */
  exampleFailures: Partial<Record<DatasetId, Message>>;
  /** Fetches the example of a data set, unless it is there or on its way. What failed is tried again. */
  wantExample(dataset: DatasetId): Promise<void>;
}

export const createExampleSlice: StateCreator<ExampleSlice> = (set, get) => ({
  examples: {},
  exampleFailures: {},
  wantExample: async (dataset) => {
    if (dataset in get().examples) return;
    set(({ examples }) => ({ examples: { ...examples, [dataset]: null } }));
    try {
      const example = await fetchExample(dataset);
      set(({ examples, exampleFailures: { [dataset]: _, ...exampleFailures } }) => ({
        examples: { ...examples, [dataset]: example },
        exampleFailures,
      }));
    } catch (error) {
      set(({ examples: { [dataset]: _, ...examples }, exampleFailures }) => ({
        examples,
        exampleFailures: { ...exampleFailures, [dataset]: messageOf(error) },
      }));
    }
  },
});

async function fetchExample(dataset: DatasetId): Promise<ExampleModel> {
  const address = `${dataBase()}${dataset}.example.json`;
  const json = await fetchJson(address);
  try {
    return decodeExample(json);
  } catch (error) {
    throw damaged(address, { what: 'content', detail: (error as Error).message }, error);
  }
}
