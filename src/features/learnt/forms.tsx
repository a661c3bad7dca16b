import type { ComponentType } from 'react';
import { BandChart } from '#charts/learnt/band/BandChart.tsx';
import { CentresChart } from '#charts/learnt/centres/CentresChart.tsx';
import { ComponentsChart } from '#charts/learnt/components/ComponentsChart.tsx';
import { CorrelationsChart } from '#charts/learnt/correlations/CorrelationsChart.tsx';
import { IsolationChart } from '#charts/learnt/isolation/IsolationChart.tsx';
import { MembersChart } from '#charts/learnt/members/MembersChart.tsx';
import { NeighboursChart } from '#charts/learnt/neighbours/NeighboursChart.tsx';
import type { ShownRows } from '#charts/learnt/shownRows.ts';
import { SupportChart } from '#charts/learnt/support/SupportChart.tsx';
import type { Form, Learnt, LearntAs } from '#core/learnt/learnt.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';
import { bandTable } from './bandTable.ts';
import { centresTable } from './centresTable.ts';
import { componentsTable } from './componentsTable.ts';
import { correlationsTable } from './correlationsTable.ts';
import { isolationTable } from './isolationTable.ts';
import { membersTable } from './membersTable.ts';
import { neighboursTable } from './neighboursTable.ts';
import { supportTable } from './supportTable.ts';

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
  centres: { Chart: CentresChart, table: centresTable },
  components: { Chart: ComponentsChart, table: componentsTable },
  correlations: { Chart: CorrelationsChart, table: correlationsTable },
  isolation: { Chart: IsolationChart, table: isolationTable },
  members: { Chart: MembersChart, table: membersTable },
  neighbours: { Chart: NeighboursChart, table: neighboursTable },
  support: { Chart: SupportChart, table: supportTable },
};

/** The chart of a form, whichever it is. */
export const drawnAs = ({ form }: Learnt): Drawn<Form> => FORMS[form] as Drawn<Form>;
