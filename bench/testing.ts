import type { Dataset } from '#core/dataset/dataset.ts';
import { signalsOf } from '#core/dataset/testing.ts';
import { createRandom } from '#core/random/random.ts';

/** For tests: 200 rows on a noisy line and 50 off it, shared out half to train on and a quarter each to tune and evaluate by. */
export function noisyLine(): Dataset {
  const [rows, features, normal] = [250, 6, 200];
  const random = createRandom(3);
  const x = new Float32Array(rows * features);
  for (let row = 0; row < rows; row++) {
    const along = random.normal();
    for (let f = 0; f < features; f++) {
      x[row * features + f] = along * (f + 1) * 0.3 + random.normal() * (row < normal ? 0.05 : 1);
    }
  }
  const label = Uint8Array.from({ length: rows }, (_, row) => (row < normal ? 0 : 1));
  return signalsOf(x, features, label, {
    rowNoun: { one: 'row', many: 'rows' },
    classes: [
      { name: 'On the line', short: 'on', abnormal: false },
      { name: 'Off the line', short: 'off', abnormal: true },
    ],
  });
}
