import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Why these listen to pointers that come down by themselves: what they do is neither drawn nor dragged. */
const EXPLAINED = {
  'charts/frame/ReadingSlider.tsx': 'To point is to read, whichever part of a hand does it.',
  'charts/frame/useHand.ts': 'The rule itself.',
  'charts/learnt/correlations/PairReader.tsx': 'To point is to read.',
  'charts/threshold/ThresholdSlider.tsx': 'Notes what presses the native slider, before the rule is asked.',
  'features/composer/ColumnControls.tsx': 'Remembers what was open before a click.',
  'features/presets/PresetBar.tsx': 'Remembers what was open before a click.',
  'ui/Dialog.tsx': 'Remembers where a click began.',
  'ui/StepArrows.tsx': 'Leaves the focus where it is.',
};

it('is the one rule for whatever is drawn on or dragged', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /[.]tsx?$/.test(file) && !/[.]test[.]tsx?$/.test(file),
  );
  const listening = files.filter((file) =>
    /onPointerDown|onMouseDown|onTouchStart|setPointerCapture/.test(readFileSync(`src/${file}`, 'utf8')),
  );
  expect(listening.sort()).toEqual(Object.keys(EXPLAINED).sort());
});
