import * as v from 'valibot';
import { type Asked, partsOf, wholeOf } from '#core/experiment/experiment.ts';
import { fromQuery, toQuery } from '#detectors/experiment.ts';
import { keep } from '#kept/keep.ts';
import { MOST_STEPS } from './history.ts';

/** Experiments as links write them. */
const links = v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(4000))), v.maxLength(MOST_STEPS)), []);

/** The ways back and forward belong to the tab that they were gone in, as the browser's own do. */
const useKept = keep({ name: 'history', place: 'tab', parts: { past: links, present: links, future: links } });

interface Ways {
  past: readonly Asked[];
  present: Asked;
  future: readonly Asked[];
}

/** The ways back and forward of this tab before it was loaded anew; null where there were none. */
export function readWays(): Ways | null {
  const { past, present, future } = useKept.getState();
  if (!present[0]) return null;
  return { past: past.map(askedIn), present: askedIn(present[0]), future: future.map(askedIn) };
}

export function keepWays({ past, present, future }: Ways): void {
  useKept.setState({ past: past.map(linkOf), present: [linkOf(present)], future: future.map(linkOf) });
}

const askedIn = (link: string) => partsOf(fromQuery(link).experiment);

const linkOf = (asked: Asked) => toQuery(wholeOf(asked));
