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
  asked?: (() => Asked) | undefined;
}

/** The ways to keep a chart as a file, each of which says where it comes from; and why the last one failed, if it did. */
export function useFiles({ name, title, chart, table, asked = shownNow }: Kept) {
  const spoken = useText();
  const text = useLater('lab').chartTools;
  const [problem, setProblem] = useState<string | null>(null);
  const save = (type: string, make: (shown: Shown) => Promise<Blob>) => async () => {
    try {
      setProblem(null);
      const about = asked();
      const content = await make({ chart: chart!, title, link: linkTo(about) });
      saveFile(fileName(about.experiment, name, type), content);
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
        async ({ link }) => new Blob([toCsv(table(), { name: text.source, link })], { type: 'text/csv' }),
      ),
    },
  ];
  return { commands, problem };
}

function shownNow(): Asked {
  const state = useStore.getState();
  return { experiment: shownExperiment(state), threshold: state.threshold };
}
