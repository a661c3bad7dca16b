import { Console } from 'node:console';
import { type Evaluation, inWords } from './evaluation.ts';
import { withBrowser } from './inBrowser.ts';
import { openForBaseline, openInNode } from './inNode.ts';
import { type EvaluateRequest, HELP, parseRequest, UsageError } from './options.ts';
import { sentenceOf } from './sentence.ts';
import { headLine, seedLine, summaryLines } from './table.ts';
import type { Workplace } from './workplace.ts';

// Results alone go to stdout: libraries like to greet on the console.
globalThis.console = new Console(process.stderr);

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Engines on graphics processors. */
const IN_BROWSER: ReadonlySet<string> = new Set(['fusedWebgpu', 'webgpu', 'webgl']);

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit status, as the help says */
async function main(args: readonly string[]): Promise<number> {
  try {
    const request = parseRequest(args);
    if (request) return await atWorkplace(request, (workplace) => evaluateAll(request, workplace));
    print(HELP);
    return 0;
  } catch (error) {
    console.error(sentenceOf(error));
    if (!(error instanceof UsageError)) return 1;
    console.error('“npm run -s evaluate -- --help” says more.');
    return 2;
  }
}

/** Does the work where the engine asked for is, and nowhere else. */
async function atWorkplace<T>(
  { engine, detector, experiments }: EvaluateRequest,
  work: (workplace: Pick<Workplace, 'standIn' | 'evaluate'>) => Promise<T>,
): Promise<T> {
  const { dataset } = experiments[0]!;
  if (engine === null) return work(await openForBaseline(dataset, detector));
  if (!IN_BROWSER.has(engine)) return work(await openInNode(dataset, engine));
  return withBrowser(async (open) => work(await open(dataset, engine)));
}

async function evaluateAll(
  request: EvaluateRequest,
  { standIn, evaluate }: Pick<Workplace, 'standIn' | 'evaluate'>,
): Promise<number> {
  if (standIn)
    console.error('These are stand-in rows: the real ones could not be had. The figures say nothing of them.');
  if (!request.json) print(`${headingOf(request)}\n${headLine()}`);
  const evaluations: Evaluation[] = [];
  for (const experiment of request.experiments) {
    try {
      const evaluation = await evaluate(experiment);
      evaluations.push(evaluation);
      print(request.json ? JSON.stringify(evaluation) : seedLine(evaluation));
    } catch (error) {
      console.error(`Seed ${experiment.seed}: ${sentenceOf(error)}`);
    }
  }
  if (!request.json) for (const line of summaryLines(evaluations)) print(line);
  return evaluations.length === request.experiments.length ? 0 : 1;
}

function headingOf({ detector, engine, experiments }: EvaluateRequest): string {
  const { dataset, split, contamination, threshold } = experiments[0]!;
  const where = engine === null ? '' : ` on ${engine}`;
  return `${dataset}, ${split} split, ${detector}${where}, abnormal share ${contamination}. Of test rows; threshold by ${inWords(threshold)} of validation rows.\nAUC mean, AUC PCA: the yardsticks’ ROC AUC on the same rows.`;
}
