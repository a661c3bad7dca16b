import { type ReactElement, useState } from 'react';
import type { Asked } from '#core/experiment/experiment.ts';
import { linkTo } from '#store/link.ts';
import { shownExperiment } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater, useText } from '#text/useText.ts';
import type { ChartTable } from '../charts/table.ts';
import { toCsv } from './csv.ts';
import { fileName } from './fileName.ts';
import { pictureOf, pixelsOf, type Shown } from './picture.tsx';
import { saveFile } from './save.ts';

interface Kept {
  /** The chart's short name, which its files have in theirs. */
  name: string;
  title: string;
  /** Null while there is nothing to draw. */
  chart: ReactElement | null;
  table(): ChartTable;
  /** What the chart is about; what is on the screen, unless told. */
  asked?: (() => About) | undefined;
  /** Whether it is of all epochs, whichever is looked at. */
  everyEpoch?: boolean | undefined;
}

interface About extends Asked {
  /** The epoch that is looked back at; null for the run's latest. */
  epoch?: number | null;
}

/** The ways to keep a chart as a file, each of which says where it comes from; and why the last one failed, if it did. */
export function useFiles({ name, title, chart, table, asked = shownNow, everyEpoch = false }: Kept) {
  const spoken = useText();
  const text = useLater('lab').chartTools;
  const [problem, setProblem] = useState<string | null>(null);
  const save = (type: string, make: (shown: Shown, source: string) => Promise<Blob>) => async () => {
    try {
      setProblem(null);
      const about = asked();
      const epoch = everyEpoch ? null : (about.epoch ?? null);
      const told = (words: string) => (epoch === null ? words : text.atEpoch(words, epoch));
      const shown = { chart: chart!, title: told(title), link: linkTo(about) };
      saveFile(fileName(about.experiment, name, type, epoch), await make(shown, told(text.source)));
    } catch (error) {
      setProblem(text.notMade((error as Error).message));
    }
  };
  const commands = [
    {
      name: text.svg,
      run: save('svg', async (shown) => {
        const { svg } = await pictureOf(shown, spoken, text);
        return new Blob([svg], { type: 'image/svg+xml' });
      }),
    },
    { name: text.png, run: save('png', (shown) => pixelsOf(shown, spoken, text)) },
    {
      name: text.csv,
      run: save(
        'csv',
        async ({ link }, source) => new Blob([toCsv(table(), { name: source, link })], { type: 'text/csv' }),
      ),
    },
  ];
  return { commands, problem };
}

function shownNow(): About {
  const state = useStore.getState();
  return { experiment: shownExperiment(state), threshold: state.threshold, epoch: state.epochShown };
}
