import type { SlidePart } from '../../section.ts';
import { quoted } from '../quoted.ts';
import { accuracy } from './accuracy.ts';
import { anomaly } from './anomaly.ts';
import { baselines } from './baselines.ts';
import { bottleneck } from './bottleneck.ts';
import { classify } from './classify.ts';
import { contamination } from './contamination.ts';
import { error } from './error.ts';
import { heartbeat } from './heartbeat.ts';
import { methods } from './methods.ts';
import { references } from './references.ts';
import { threshold } from './threshold.ts';
import { training } from './training.ts';
import { variational } from './variational.ts';
import { wild } from './wild.ts';

export const learn = {
  // The entry page (index.html) says the title and the idea in the same words, so that they are there at once.
  title: 'How a machine learns what is normal, and so finds what isn’t',
  idea: 'A network that has only ever seen normal heartbeats redraws them well, and strange ones badly. That difference finds them.',
  promise: (sections: number) =>
    `This page shows why, in ${sections} short sections with figures to play with. Nothing to install, no formulas to fear; the heartbeats were measured, and the networks really learnt from them.`,
  begin: 'Begin',
  goOn: (number: number, section: string) => `Go on where you were: ${number} · ${section}`,
  lost: (path: string) => `There is no page ${quoted(path, 40)} here; this is the beginning of the essay.`,
  foot: 'The heartbeats are those of one patient (ECG5000; PhysioNet’s BIDMC database, prepared by Chen and Keogh for the UCR archive). Everything here is for learning; nothing is for diagnosis. Nothing you do on this page leaves your browser.',
  print: { button: 'Print the essay', busy: 'Drawing all figures …' },
  tryThis: 'Try this.',
  predict: {
    /** Before a reply, where rows are stand-ins. */
    ofMeasured:
      'Of the measured beats, which are not here, this is so; the stand-ins in the figure may show otherwise.',
    head: 'Before you look: what do you think?',
    first: 'Make a guess first. The figure is waiting for it.',
    skip: 'Just show me',
    folded: 'The text goes on here once you have made a guess, or asked to be shown the figure.',
  },
  figure: {
    loading: 'The figure is on its way.',
    failed: (reason: string | null) =>
      reason === null ? 'The figure could not be drawn.' : `The figure could not be loaded. ${reason}`,
    trying: 'Trying again …',
    instead: 'This is what it would have shown:',
    retry: 'Try again',
    reload: 'Load the page again',
    standIn:
      'These heartbeats are stand-ins, drawn at random from summary statistics: the measured ones could not be had when the page was built. The words of this section are of the measured ones.',
  },
  /** How far an area under a curve is known. */
  interval: {
    /** Where there is little room it breaks after the dash. */
    within: (low: string, high: string) => `${low}–\u200b${high}`,
    of: (low: string, high: string) => `95 % interval ${low} to ${high}, by DeLong’s method`,
    note: 'Below each ROC AUC its 95 % interval by DeLong’s method: what another sample of test beats would have given the same model.',
  },
  dots: { label: 'Sections' },
  projector: {
    label: 'Projector mode',
    next: 'Next',
    back: 'Back',
    leave: 'Leave (Esc)',
    at: (section: number, sections: number) => `${section} of ${sections}`,
    slide: (at: string, part: SlidePart, title: string) =>
      `${at}${{ question: '', figure: `: ${title}`, meaning: ', what it means' }[part]}`,
    more: 'More below',
  },
  ideaFigure: {
    normal: 'A normal beat',
    abnormal: 'An abnormal beat',
    error: (error: string) => `Error ${error}`,
    times: (times: string) => `${times} times as large`,
    green: 'Green',
    caption: 'is what the network redraws; the tinted area is where it goes wrong.',
  },
  sections: {
    anomaly,
    classify,
    heartbeat,
    bottleneck,
    error,
    training,
    threshold,
    accuracy,
    baselines,
    contamination,
    variational,
    methods,
    wild,
  },
  references,
};
