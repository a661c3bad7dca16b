import type { Random } from '#core/random/random.ts';
import { damagedText } from './damage.ts';
import { claim, type Faults } from './faults.ts';

const BEAT = { samples: Array.from({ length: 140 }, (_, i) => i / 50), drawn: '01'.repeat(70) };
const CONNECTION = { start: [0, 1, 2], values: [0, 1, 3], name: 'neptune connection' };
const kept = (state: unknown) => JSON.stringify({ state, version: 1 });

/** By key, what this version keeps and what older ones did. */
const TEXTS: Record<string, readonly string[]> = {
  learn: [
    kept({ place: { section: 'error', into: 0.5 }, answers: { anomaly: 1 }, sketches: { contamination: [1, 0.5] } }),
    JSON.stringify({ place: null, answers: { error: 2 }, sketches: {} }),
  ],
  drawing: [
    kept({ desks: { a: { at: 1, drawings: { 'ecg5000 140': BEAT }, rows: { kddcup99: CONNECTION } } } }),
    kept({ desks: { a: { at: 1, beat: BEAT, connection: CONNECTION } } }),
    JSON.stringify({ beat: BEAT, connection: CONNECTION }),
  ],
  charts: [kept({ charts: { roc: false, kinds: true } }), 'loss roc'],
  theme: [kept({ theme: 'dark' }), 'light'],
};

/** Whatever lies where the page keeps things, it is read within bounds or passed over. */
export async function soakKept(count: number, random: Random, faults: Faults): Promise<void> {
  const { change } = stubBrowser();
  const { beginning, useKeptDrawings } = await import('#store/keptDrawings.ts');
  const { CHART_IDS, shownCharts } = await import('#store/shownCharts.ts');
  const { useProgress } = await import('#features/learn/progress.ts');
  const { useTheme } = await import('#ui/theme.ts');
  const keys = Object.keys(TEXTS);
  for (let i = 0; i < count; i++) {
    const key = keys[i % keys.length]!;
    const text = damagedText(TEXTS[key]![random.int(TEXTS[key]!.length)]!, random);
    faults.attempt(
      () => `${key}: ${text}`,
      () => {
        change(`anomascope-${key}`, text);
        const { drawings, rows } = beginning();
        for (const { drawing, earlier } of Object.values(drawings)) {
          const heights = [drawing, ...earlier].flatMap((one) => [...(one?.samples ?? [])]);
          claim(
            heights.every((height) => Math.abs(height) <= 10),
            'A height is out of bounds.',
          );
        }
        for (const { values } of Object.values(rows)) {
          claim(
            values.every((value) => Math.abs(value) <= 1e9),
            'A feature is out of bounds.',
          );
        }
        claim(Object.keys(useKeptDrawings.getState().desks).length <= 8, 'There are too many drawings.');
        claim(
          shownCharts().every((id) => CHART_IDS.includes(id)),
          'A chart is unknown.',
        );
        const answers = Object.values(useProgress.getState().answers);
        claim(answers.length <= 100 && answers.every((answer) => answer >= -1 && answer <= 20), 'An answer is none.');
        claim(['system', 'light', 'dark'].includes(useTheme.getState().theme), 'The theme is unknown.');
      },
    );
  }
}

/** As much of a browser as what is kept needs. `change` is what another tab would do. */
function stubBrowser(): { change(key: string, text: string): void } {
  const texts = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
  };
  const page = new EventTarget();
  Object.assign(globalThis, {
    localStorage,
    addEventListener: page.addEventListener.bind(page),
    document: { documentElement: { dataset: {} }, addEventListener: () => {} },
  });
  return {
    change: (key, text) => {
      texts.set(key, text);
      page.dispatchEvent(Object.assign(new Event('storage'), { key, storageArea: localStorage }));
    },
  };
}
