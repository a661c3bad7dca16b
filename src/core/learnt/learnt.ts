import type { Band } from './band.ts';
import type { Centres } from './centres.ts';
import type { Components } from './components.ts';
import type { Correlations } from './correlations.ts';
import type { Isolation } from './isolation.ts';
import type { Members } from './members.ts';
import type { Neighbours } from './neighbours.ts';
import type { Support } from './support.ts';

/**
 * What a detector has learnt, made ready to be drawn: plain data, in the data set's own units wherever there are any. By
 * form and not by detector, so that several may be drawn alike.
 */
export type Learnt = Band | Centres | Components | Correlations | Isolation | Members | Neighbours | Support;

export type Form = Learnt['form'];

export type LearntAs<Some extends Form> = Extract<Learnt, { form: Some }>;
