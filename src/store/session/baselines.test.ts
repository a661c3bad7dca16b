import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultOf } from '#detectors/experiment.ts';
import { shownNow } from '../evaluated.ts';
import { areBaselinesFitted } from '../runs/selectors.ts';
import { useStore } from '../store.ts';
import { asked, prepared, runNow, trained, worker } from '../testing.ts';
import { reset, train } from './commands.ts';
import { finish, inSession, lab, opened, state } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

describe('baselines beside a run', () => {
  inSession();

  const baseline = (id: string, run = runNow()) =>
    worker.answer({ type: 'baseline', run, baseline: { id, components: null, ...scores() } });
  const scores = () => ({ validationScores: new Float32Array(), testScores: new Float32Array() });
  const kindsAsked = () => asked('fitBaseline').map(({ kind }) => kind);
  const besides = () => shownNow(state()).baselines.map(({ id }) => id);

  beforeEach(() => {
    useStore.setState({ baselines: ['mean', 'pca'] });
    opened();
  });

  it('has those fitted that are chosen, on the rows of the run, and shows them in their order', () => {
    expect(asked('fitBaseline').map(({ run, kind }) => [run, kind])).toEqual([
      [runNow(), 'mean'],
      [runNow(), 'pca'],
    ]);
    baseline('pca');
    expect(besides()).toEqual(['pca']);
    baseline('mean');
    expect(besides()).toEqual(['mean', 'pca']);
  });

  it('fits another when it is chosen, leaves what is trained alone, and has those that were there at once', () => {
    baseline('mean');
    baseline('pca');
    train();
    trained(3);
    useStore.setState({ baselines: ['lof', 'pca'] });
    expect(kindsAsked()).toEqual(['mean', 'pca', 'lof']);
    worker.answer({ type: 'baselineProgress', run: runNow(), kind: 'lof', share: 0.4 });
    expect(lab().baselineFits).toEqual({ lof: { share: 0.4 } });
    expect(besides()).toEqual(['pca']);
    baseline('lof');
    expect(besides()).toEqual(['lof', 'pca']);
    expect(lab()).toMatchObject({ phase: 'running', frame: { epoch: 3 }, baselineFits: {} });
    useStore.setState({ baselines: ['mean'] });
    expect(besides()).toEqual(['mean']);
    expect(kindsAsked()).toHaveLength(3);
  });

  it('says that all are fitted when they are, and not when their fits were called off', () => {
    baseline('mean');
    expect(areBaselinesFitted(state())).toBe(false);
    state().change({ seed: 2 });
    reset();
    expect(lab().baselineFits).toEqual({});
    expect(areBaselinesFitted(state())).toBe(false);
    prepared();
    baseline('mean');
    baseline('pca');
    expect(areBaselinesFitted(state())).toBe(true);
  });

  describe('once they are fitted', () => {
    const notAsked = (act: () => void) => {
      const { length } = kindsAsked();
      act();
      expect(besides()).toEqual(['mean', 'pca']);
      expect(kindsAsked()).toHaveLength(length);
    };
    const askedAgain = (act: () => void) => {
      const { length } = kindsAsked();
      act();
      return kindsAsked().slice(length);
    };

    beforeEach(() => {
      baseline('mean');
      baseline('pca');
    });

    it('stand beside every run on the same rows, however its network is made and trained', () => {
      notAsked(() => {
        state().changeDetector({ encoder: [] });
        prepared();
      });
      notAsked(() => {
        state().changeTraining({ epochs: 7, learningRate: 0.5 });
        state().change({ engine: 'fusedJs' });
        prepared();
      });
      notAsked(() => {
        train();
        trained(3);
        reset();
        prepared();
      });
    });

    it('are fitted anew on other rows, and on rows scaled otherwise', () => {
      for (const change of [
        { seed: 2 },
        { contamination: 0.1 },
        { trainingRows: 50 },
        { scaling: 'minmax' },
      ] as const) {
        const again = askedAgain(() => {
          state().change(change);
          prepared();
        });
        expect(again).toEqual(['mean', 'pca']);
      }
    });

    it('are fitted anew where they depend on the network: in version 1, PCA on how narrow it is', () => {
      const narrow = () => {
        state().changeDetector({ latent: { units: 3, activation: 'linear' } });
        prepared();
      };
      notAsked(narrow);
      const again = askedAgain(() => {
        state().change({ version: 1 });
        prepared();
      });
      expect(again).toEqual(['pca']);
      expect(besides()).toEqual(['mean']);
    });

    it('are there for a run that is come back to and was left without them', () => {
      finish(30);
      const { id } = lab();
      useStore.setState({ baselines: ['mean', 'lof'] });
      state().choosePreset('tooSmall');
      prepared();
      baseline('lof');
      state().choosePreset('healthy');
      expect(lab().id).toBe(id);
      expect(besides()).toEqual(['mean', 'lof']);
    });
  });

  it('does not let a detector compete with itself', () => {
    state().change({ detector: defaultOf('ecg5000', 'pca').detector });
    prepared();
    expect(kindsAsked().slice(2)).toEqual(['mean']);
  });

  it('keeps why one cannot be, and asks again with the next run', () => {
    const message = { say: 'unexpected', detail: 'too much' } as const;
    worker.answer({ type: 'baselineFailed', run: runNow(), kind: 'mean', message });
    expect(lab().baselineFits).toMatchObject({ mean: { refused: message } });
    expect(kindsAsked()).toHaveLength(2);
    state().change({ seed: 2 });
    prepared();
    expect(kindsAsked().slice(2)).toEqual(['mean', 'pca']);
  });

  it('asks again for those that were given up when a kept run comes back', () => {
    finish(30);
    baseline('mean');
    const { id, experiment } = lab();
    state().choosePreset('tooSmall');
    prepared();
    const { length } = kindsAsked();
    state().goTo({ experiment, threshold: state().threshold });
    expect(asked('fitBaseline').slice(length)).toMatchObject([{ run: id, kind: 'pca' }]);
    expect(besides()).toEqual(['mean']);
  });
});
