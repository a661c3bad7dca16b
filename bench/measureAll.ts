import { cpus } from 'node:os';
import type { TfjsEngineName } from '#core/experiment/experiment.ts';
import { sentenceOf } from '../data/sentence.ts';
import { bestTfjs, DEFAULT_MODEL, timeCases, timeOf } from './cases.ts';
import { measureDrags } from './dragTimes.ts';
import { type Laboratory, plainly, withBrowser, withLaboratory } from './inBrowser.ts';
import { measureInteractions } from './interactions.ts';
import { auditPage } from './lighthouse.ts';
import { measurePageTasks } from './longestTask.ts';
import { median } from './median.ts';
import type { BenchResult } from './report.ts';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

const SEEDS = [1, 2, 3, 4, 5];

/** Whether anything could not be measured. */
let incomplete = false;

/** Measures all that the report tells of. `complete`: whether all of it could be had. */
export async function measureAll(): Promise<{ result: BenchResult; complete: boolean }> {
  const result = await measure();
  return { result, complete: !incomplete };
}

async function measure(): Promise<BenchResult> {
  const cases = await withBrowser((open) =>
    timeCases(open, ({ model, engine, msPerStep, problem }) =>
      say(`${model} on ${engine}: ${msPerStep === null ? problem : `${msPerStep.toFixed(3)} ms a step`}`),
    ),
  );
  return withLaboratory(async (laboratory) => ({
    machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} processors`,
    browser: `Chromium ${laboratory.browser.version()}`,
    cases,
    ratios: {
      fusedWasmOverBestTfjs: ratio(bestTfjs(cases, DEFAULT_MODEL), timeOf(cases, DEFAULT_MODEL, 'fusedWasm')),
      fusedWebgpuOverTfjsWebgpu: ratio(
        timeOf(cases, DEFAULT_MODEL, 'webgpu'),
        timeOf(cases, DEFAULT_MODEL, 'fusedWebgpu'),
      ),
      ...(await overAnomagramStep(laboratory)),
    },
    ...(await timesToSkill(laboratory)),
    sweepSeconds: await attempt('the sweep', async () => {
      const page = await laboratory.openPage();
      return page.evaluate(() => benchPage.sweepSeconds());
    }),
    ...(await longestTasks(laboratory)),
    interactions: (await attempt('interactions', () => measureInteractions(laboratory))) ?? [],
    drags: (await attempt('dragging the threshold', () => measureDrags(laboratory))) ?? [],
    lighthouse: await attempt('Lighthouse', () => auditPage(laboratory.url)),
  }));
}

async function timesToSkill(
  laboratory: Laboratory,
): Promise<Pick<BenchResult, 'secondsToAuc99' | 'secondsToAuc99FromNothing'>> {
  const times = await attempt('the time to skill', async () => {
    const measured = [];
    for (const seed of SEEDS) {
      const page = await laboratory.openPage();
      const time = await page.evaluate((of) => benchPage.timeToAuc(of, 0.99), seed);
      say(`Seed ${seed}: ${time.seconds?.toFixed(2) ?? 'never'} s from Train to a test ROC AUC of 0.99.`);
      measured.push(time);
    }
    return measured;
  });
  // A run that never gets there takes for ever.
  const middle = (values: (number | null)[] | undefined) => {
    const seconds = values ? median(values.map((value) => value ?? Number.POSITIVE_INFINITY)) : null;
    return seconds !== null && Number.isFinite(seconds) ? seconds : null;
  };
  return {
    secondsToAuc99: middle(times?.map(({ seconds }) => seconds)),
    secondsToAuc99FromNothing: middle(times?.map(({ secondsFromNothing }) => secondsFromNothing)),
  };
}

async function longestTasks(laboratory: Laboratory): Promise<Pick<BenchResult, 'longestTaskMs' | 'longestTasks'>> {
  const longestTasks = (await attempt('the longest task', () => measurePageTasks(laboratory))) ?? [];
  const first = longestTasks.find(({ dataset }) => dataset === 'ecg5000');
  return { longestTaskMs: first ? median(first.runs.map(({ longestMs }) => longestMs)) : null, longestTasks };
}

/**
 * Anomagram is built with its library's WebGL and CPU backends, and takes WebGL where there is one; the faster of the two
 * counts. What it could have been with the WASM backend, which it does not have, is measured beside.
 */
async function overAnomagramStep({ openPage }: Laboratory) {
  const theirs: Partial<Record<TfjsEngineName, number | null>> = {};
  for (const backend of ['webgl', 'cpu', 'wasm'] as const) {
    theirs[backend] = await attempt(`Anomagram’s step on ${backend}`, async () =>
      (await openPage()).evaluate((on) => benchPage.anomagramStepMs(on), backend),
    );
    say(`Anomagram’s step on ${backend}: ${theirs[backend]?.toFixed(1) ?? 'unknown'} ms.`);
  }
  const ours = await attempt('our step', async () =>
    (await openPage()).evaluate(() => benchPage.ourStepMs('fusedWasm')),
  );
  say(`The same of ours: ${ours?.toFixed(3) ?? 'unknown'} ms.`);
  const own = [theirs.webgl, theirs.cpu].filter((ms) => typeof ms === 'number');
  return {
    overAnomagramStep: ratio(own.length === 0 ? null : Math.min(...own), ours),
    overAnomagramStepOnWasm: ratio(theirs.wasm ?? null, ours),
  };
}

function ratio(slow: number | null, fast: number | null): number | null {
  return slow === null || fast === null ? null : slow / fast;
}

/** What cannot be measured is said and left out: the rest is still worth having. The exit status tells. */
async function attempt<T>(what: string, measure: () => Promise<T>): Promise<T | null> {
  try {
    return await plainly(measure());
  } catch (error) {
    incomplete = true;
    say(`Not measured: ${what}. ${sentenceOf(error)}`);
    return null;
  }
}
