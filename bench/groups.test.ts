import { describe, expect, it } from 'vitest';
import { defaultOf } from '#detectors/experiment.ts';
import { compareExperiments, evaluateExperiment } from './evaluation.ts';
import { groupLines } from './groups.ts';
import { noisyLine } from './testing.ts';

const dataset = noisyLine();
const mean = defaultOf('ecg5000', 'mean');
const kNearest = defaultOf('ecg5000', 'kNearest');
// Half of the rows are copies of others.
const copied = {
  ...dataset,
  x: dataset.x.map((_, i) => dataset.x[i - (Math.floor(i / dataset.features) % 2) * dataset.features]!),
};

const cells = (line: string) => line.trim().split(/ {2,}/);

describe('results by group', () => {
  it('begin with all test rows, of which they say what the evaluation says', async () => {
    const { groups, rocAuc, rocAucLow, rocAucHigh, recall } = await evaluateExperiment(copied, mean, null);
    expect(groups[0]).toMatchObject({ kind: 'all', rocAuc, rocAucLow, rocAucHigh, recall });
    const rows = (kind: string) => {
      const { normal, abnormal } = groups.find((group) => group.kind === kind)!;
      return normal + abnormal;
    };
    expect(rows('distinct')).toBeLessThan(rows('all'));
    expect(rows('learnt') + rows('unlearnt')).toBe(rows('all'));
  });

  it('have a line a group: of one seed with its interval, of several with the least and the most', async () => {
    const first = await evaluateExperiment(copied, mean, null);
    const second = await evaluateExperiment(copied, { ...mean, seed: 2 }, null);
    const [, head, all] = groupLines([first]);
    expect(cells(head!)).toEqual('group,abnormal,normal,ROC AUC,95 % low,high,recall,false alarms'.split(','));
    expect(cells(all!).slice(3, 6)).toEqual(
      [first.rocAuc, first.rocAucLow, first.rocAucHigh].map((value) => value!.toFixed(4)),
    );
    const [, heads, both] = groupLines([first, second]);
    expect(cells(heads!).slice(4, 6)).toEqual(['least', 'most']);
    const areas = [first.rocAuc!, second.rocAuc!].sort();
    expect(cells(both!).slice(3, 6)).toEqual([(areas[0]! + areas[1]!) / 2, ...areas].map((value) => value.toFixed(4)));
    expect(groupLines([])).toEqual([]);
  });

  it('stand beside those of a rival', async () => {
    const comparison = await compareExperiments(copied, mean, kNearest, null);
    const [, whose, head, all] = groupLines([comparison]);
    expect(whose).toBe('The last three columns are of kNearest.');
    expect(cells(head!).slice(-3)).toEqual(['ROC AUC', 'recall', 'false alarms']);
    const { rocAuc, recall } = comparison.against;
    expect(cells(all!).slice(-3, -1)).toEqual([rocAuc!.toFixed(4), recall.toFixed(4)]);
  });
});
