import { gatherRows } from '#core/dataset/dataset.ts';
import type { WildFacts } from '#core/learn/parts.ts';
import { createRandom } from '#core/random/random.ts';
import { type MadePart, signals } from '../part.ts';
import type { Workshop } from '../workshop.ts';

const SEED = 13;
/** How many beats of each sort, where there are as many. */
const COUNTS = { before: 160, normal: 260, abnormal: 60 };

/** Beats at random: normal ones to learn from, and normal and abnormal ones that come later. */
export function wild({ dataset, plan }: Workshop): MadePart<WildFacts> {
  const { train, test } = plan.split;
  const random = createRandom(SEED);
  const some = (name: keyof typeof COUNTS, rows: Uint32Array) => {
    const order = random.fork(name).permutation(rows.length);
    const drawn = Uint32Array.from(order.subarray(0, COUNTS[name]), (i) => rows[i]!);
    return signals(gatherRows(dataset, drawn), drawn.length, dataset.features);
  };
  const isAbnormal = (row: number) => dataset.classes[dataset.label[row]!]!.abnormal;
  return {
    facts: {},
    arrays: {
      before: some('before', train),
      normal: some(
        'normal',
        test.filter((row) => !isAbnormal(row)),
      ),
      abnormal: some('abnormal', test.filter(isAbnormal)),
    },
  };
}
