import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

/** "1,751 beats", "1 beat" */
export const counted = (count: number, { one, many }: RowNoun) => numbers.counted(count, { one, other: many });
