import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultOf } from '#detectors/experiment.ts';
import { converse } from './testing.ts';

const page = converse();

describe('asked for baselines, the worker', () => {
  beforeAll(page.load);

  beforeEach(() => {
    page.told.length = 0;
  });

  const askFor = (kind: string, experiment = defaultOf('kddcup99', 'mean')) =>
    page.ask({ type: 'fitBaseline', run: page.run, experiment: { ...experiment, trainingRows: 40 }, kind });
  const answers = () =>
    page.told.flatMap((response) =>
      response.type === 'baseline'
        ? [response.baseline.id]
        : response.type === 'baselineFailed'
          ? [`${response.kind}: ${response.message.say}`]
          : [],
    );

  it('fits them one after another on the rows of the run, beside what it trains', async () => {
    await page.prepare({});
    askFor('pca');
    askFor('isolationForest');
    await page.go(null);
    await vi.waitUntil(() => answers().length === 2, { timeout: 20_000, interval: 2 });
    expect(answers()).toEqual(['pca', 'isolationForest']);
    const shares = page.told.flatMap((response) => (response.type === 'baselineProgress' ? [response] : []));
    expect(shares.length).toBeGreaterThan(2);
    const [pca] = page.told.flatMap((response) => (response.type === 'baseline' ? [response.baseline] : []));
    const [last] = page.told.flatMap((response) => (response.type === 'frame' ? [response.frame] : [])).slice(-1);
    expect(pca!.testScores).toHaveLength(last!.testScores.length);
    expect(page.ends()).toHaveLength(1);
  });

  it('fits them for a run that it does not hold, and says why one cannot be', async () => {
    await page.prepare({});
    page.run += 1;
    await page.heard(() => askFor('lof'), 'baseline');
    await page.heard(() => askFor('autoencoder'), 'baselineFailed');
    expect(answers()).toEqual(['lof', 'autoencoder: unexpected']);
  });

  it('gives them up with the run in hand when they are called off, and hears the next wish', async () => {
    await page.prepare({}, 'cpu');
    page.ask({ type: 'go', run: page.run, epochs: null });
    await vi.waitUntil(() => page.crawled > 100);
    askFor('isolationForest');
    page.ask({ type: 'callOff' });
    await page.heard(() => askFor('mean'), 'baseline');
    expect(answers()).toEqual(['mean']);
    const held = page.crawled;
    await page.heard(() => askFor('pca'), 'baseline');
    expect(page.crawled).toBe(held);
    expect(page.kinds()).not.toContain('failed');
  });

  it('tells nothing more of those that were asked for before another run', async () => {
    await page.prepare({});
    askFor('isolationForest');
    const before = page.run;
    await page.prepare({});
    await page.heard(() => askFor('mean'), 'baseline');
    expect(page.told).not.toContainEqual(expect.objectContaining({ type: 'baseline', run: before }));
    expect(answers()).toEqual(['mean']);
  });
});
