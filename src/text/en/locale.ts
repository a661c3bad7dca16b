import { numbersIn } from '../numbers.ts';

/** Numbers and plurals of this language. */
export const numbers = numbersIn('en-GB', { notFinite: 'not finite' });
