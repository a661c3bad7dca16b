/** What was done step by step, and what was undone. */
export interface History<Step> {
  past: Step[];
  present: Step;
  future: Step[];
}

/** Names a run of work: its steps, one after another, are undone together. */
export type RunOfWork = string | symbol;

/** So many steps are kept. One of a drawing or of a plane of points holds a few kilobytes. */
const DEPTH = 200;

/** A step on; what was undone before is gone. */
export function record<Step extends { run?: RunOfWork }>({ past, present }: History<Step>, step: Step): History<Step> {
  const goesOn = step.run !== undefined && step.run === present.run;
  return { past: goesOn ? past : [...past, present].slice(-DEPTH), present: step, future: [] };
}

/** As if a run of work had not been; the same where it is not the latest. */
export function takeBack<Step extends { run?: RunOfWork }>(history: History<Step>, run: RunOfWork): History<Step> {
  const before = history.past.at(-1);
  return before && history.present.run === run
    ? { past: history.past.slice(0, -1), present: before, future: [] }
    : history;
}

export function undo<Step>(history: History<Step>): History<Step> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history;
}

export function redo<Step>(history: History<Step>): History<Step> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest } : history;
}
