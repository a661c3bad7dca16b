import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { loadDataset } from './load.ts';

/** The rows of data sets: loaded, or on their way. Asked for twice, a data set is fetched once. */
export interface Rows {
  /** Fetched when they are asked for first; again when that failed. @param base the folder where they are */
  from(id: DatasetId, base: string): Promise<Dataset>;
  /** Of a data set that has been asked for. */
  of(id: DatasetId): Promise<Dataset>;
}

/** @param onProgress bytes so far and in all */
export function createRows(
  load: typeof loadDataset,
  onProgress: (id: DatasetId, loaded: number, total: number) => void,
): Rows {
  const datasets = new Map<DatasetId, Promise<Dataset>>();
  return {
    from(id, base) {
      const known = datasets.get(id);
      if (known) return known;
      const loading = load(id, base, (loaded, total) => onProgress(id, loaded, total));
      datasets.set(id, loading);
      loading.catch(() => datasets.delete(id));
      return loading;
    },
    async of(id) {
      const dataset = await datasets.get(id);
      if (!dataset) throw new Error(`The data set ${id} has not been loaded.`);
      return dataset;
    },
  };
}
