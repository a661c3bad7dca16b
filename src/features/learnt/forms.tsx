import type { ComponentType } from 'react';
import { BandChart } from '#charts/learnt/band/BandChart.tsx';
import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Form, Learnt, LearntAs } from '#core/learnt/learnt.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';
import { bandTable } from './bandTable.ts';

interface ChartProps<Some extends Form> {
  learnt: LearntAs<Some>;
  rows: ShownRows;
}

/** How something learnt is drawn, and how its numbers stand in a table. */
interface Drawn<Some extends Form> {
  Chart: ComponentType<ChartProps<Some>>;
  table(learnt: LearntAs<Some>, rows: ShownRows, text: LabText): ChartTable;
}

/** Every form: to add one takes its type in core/learnt, a folder in charts/learnt, and a line here. */
const FORMS: { [Some in Form]: Drawn<Some> } = {
  band: { Chart: BandChart, table: bandTable },
};

/** The chart of a form, whichever it is. */
export const drawnAs = ({ form }: Learnt): Drawn<Form> => FORMS[form] as Drawn<Form>;
