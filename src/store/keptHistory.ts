import * as v from 'valibot';
import type { Experiment } from '#core/experiment/experiment.ts';
import { fromQuery, toQuery } from '#detectors/experiment.ts';
import { keep } from '#kept/keep.ts';
import { MOST_STEPS } from './history.ts';

/** Experiments as links write them. */
const links = v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(4000))), v.maxLength(MOST_STEPS)), []);

/** The ways back and forward belong to the tab that they were gone in, as the browser's own do. */
const useKept = keep({ name: 'history', place: 'tab', parts: { past: links, present: links, future: links } });

interface Ways {
  past: readonly Experiment[];
  present: Experiment;
  future: readonly Experiment[];
}

/** The ways back and forward of this tab before it was loaded anew; null where there were none. */
export function readWays(): Ways | null {
  const { past, present, future } = useKept.getState();
  if (!present[0]) return null;
  return { past: past.map(experimentOf), present: experimentOf(present[0]), future: future.map(experimentOf) };
}

export function keepWays({ past, present, future }: Ways): void {
  useKept.setState({ past: past.map(linkOf), present: [linkOf(present)], future: future.map(linkOf) });
}

const experimentOf = (link: string) => fromQuery(link).experiment;

/** Written once: most experiments of a history are the same ones as before. */
const written = new WeakMap<Experiment, string>();

function linkOf(experiment: Experiment): string {
  const link = written.get(experiment) ?? toQuery(experiment);
  written.set(experiment, link);
  return link;
}
