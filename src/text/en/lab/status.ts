import type { EngineChoice, EngineName } from '#core/experiment/experiment.ts';
import type { RunEnd } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import type { Rival } from '../../told.ts';
import { comparison } from '../comparison.ts';
import { numbers } from '../locale.ts';
import { tell } from '../messages/index.ts';
import { labels } from './labels.ts';
import { setWords } from './sets.ts';

const { percent } = numbers;

export interface Situation {
  phase: 'loading' | 'preparing' | 'ready' | 'running' | 'paused' | 'finished' | 'failed';
  /** A pause has been asked for, and a step is being finished. */
  pausing: boolean;
  /** Train has been pressed, and waits until all is prepared. */
  queued: boolean;
  dataset: string;
  progress: { loaded: number; total: number };
  failure: Message | null;
  epoch: number;
  epochs: number;
  /** The epoch that is looked back at; null where the screen shows what the run is at. */
  earlier: number | null;
  /** The share of a fit that is done, for a detector without epochs; null for a network. */
  fitted: number | null;
  /** What the experiment asks for. */
  choice: EngineChoice;
  engine: EngineName | null;
  end: RunEnd | null;
  stale: boolean;
  /** Of the test rows, at the frame on the screen; null where they are all of one kind, undefined before there is one. */
  rocAuc: number | null | undefined;
  baselines: readonly Rival[];
}

/** Where things stand, in words: state, epoch, engine and test ROC AUC. */
export const status = (now: Situation): string => sentencesOf(now).trim();

function sentencesOf(now: Situation): string {
  switch (now.phase) {
    case 'loading':
      return `Loading the ${setWords(now.dataset).noun.many}${loadedShare(now.progress)}.${followsHint(now)}`;
    case 'preparing':
      return `Preparing: sharing out the rows.${followsHint(now)}`;
    case 'ready':
      return `Ready: untrained, epoch 0 of ${now.epochs}. ${result(now)} ${now.queued ? '' : 'Press Train.'}`;
    case 'running':
      if (now.fitted !== null)
        return `${now.pausing ? 'Pausing' : 'Fitting'}: ${percent(now.fitted)} done. ${result(now)}`;
      if (now.pausing)
        return `Pausing: ${now.engine ? progress(now) : starting(now)}. Reset stops it at once. ${result(now)}`;
      return now.engine
        ? `Training: ${progress(now)}. ${result(now)}${staleHint(now)}`
        : `Starting: ${starting(now)}. ${result(now)}`;
    case 'paused':
      return `Paused: ${progress(now)}. ${result(now)}${staleHint(now)}`;
    case 'finished':
      return `${ending(now)} ${result(now)}${staleHint(now)}`;
    case 'failed':
      return `Failed: ${now.failure ? tell(now.failure) : 'something went wrong.'}${now.earlier === null ? '' : ` ${result(now)}`}`;
  }
}

const followsHint = ({ queued }: Situation) => (queued ? ' Training follows by itself.' : '');

const starting = ({ choice }: Situation) =>
  choice === 'auto' ? 'finding the fastest engine for this network' : `loading the ${labels.engine[choice]} engine`;

function ending(now: Situation): string {
  if (now.end?.reason === 'stoppedEarly') {
    return `Finished early: the validation loss was lowest at epoch ${now.end.bestEpoch}${on(now)}, whose weights are kept.`;
  }
  if (now.end?.reason === 'diverged')
    return `Stopped: ${tell(now.end.message)} ${now.earlier === null ? 'Shown is the last good epoch,' : 'The last good epoch is'} ${now.epoch}.`;
  return `Finished: ${progress(now)}.`;
}

const on = ({ engine }: Situation) => (engine ? ` on ${labels.engine[engine]}` : '');
const progress = (now: Situation) =>
  now.fitted !== null
    ? now.fitted === 1
      ? 'fitted'
      : `${percent(now.fitted)} of the fit done`
    : `epoch ${now.epoch} of ${now.epochs}${on(now)}`;
const staleHint = ({ stale }: Situation) =>
  stale ? ' The settings have changed since: press Train to start anew.' : '';

function result({ rocAuc, baselines, phase, earlier }: Situation): string {
  if (rocAuc === undefined) return '';
  const shown = earlier === null ? '' : `Showing epoch ${earlier}${earlier === 0 ? ', untrained' : ''}`;
  if (rocAuc === null) return `${shown && `${shown}. `}The test rows are all of one kind, so there is no ROC AUC.`;
  const compared = phase === 'ready' || earlier === 0 ? '' : comparison(baselines);
  return `${shown ? `${shown}: test` : 'Test'} ROC AUC ${numbers.share(rocAuc)}${compared && `, ${compared}`}.`;
}

function loadedShare({ loaded, total }: Situation['progress']): string {
  return total > 0 && loaded > 0 ? `: ${Math.round(loaded / 1000)} of ${Math.round(total / 1000)} kB` : '';
}
