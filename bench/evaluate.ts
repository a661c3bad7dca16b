import { Console } from 'node:console';
import { runCommand } from '../data/commandLine.ts';
import { sentenceOf } from '../data/sentence.ts';
import { type Comparison, type Evaluation, inWords } from './evaluation.ts';
import { groupLines } from './groups.ts';
import { type EvaluateRequest, HELP, parseRequest } from './options.ts';
import { comparisonLines, headLine, seedLine, summaryLines, summaryOf } from './table.ts';
import { tuningWarning } from './tuning/seeds.ts';
import type { Evaluator } from './workplace.ts';

// Results alone go to stdout: libraries like to greet on the console.
globalThis.console = new Console(process.stderr);

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Engines on graphics processors. */
const IN_BROWSER: ReadonlySet<string> = new Set(['fusedWebgpu', 'webgpu', 'webgl']);

await runCommand({
  run: () => main(process.argv.slice(2)),
  help: 'npm run -s evaluate -- --help',
  whenUnread: 'end',
});

/** @returns the exit status, as the help says */
async function main(args: readonly string[]): Promise<number> {
  const request = parseRequest(args);
  if (request) return atWorkplace(request, (workplace) => evaluateAll(request, workplace));
  print(HELP);
  return 0;
}

/** Does the work where the engine asked for is, and nowhere else: the others are not even loaded. */
async function atWorkplace<T>(
  { engine, experiments }: EvaluateRequest,
  work: (workplace: Evaluator) => Promise<T>,
): Promise<T> {
  const { dataset } = experiments[0]!;
  if (engine !== null && IN_BROWSER.has(engine)) {
    const { withBrowser } = await import('./inBrowser.ts');
    return withBrowser(async (open) => work(await open(dataset, engine)));
  }
  const { openWithoutEngine, openInNode } = await import('./inNode.ts');
  return work(await (engine === null ? openWithoutEngine(dataset) : openInNode(dataset, engine)));
}

async function evaluateAll(request: EvaluateRequest, { standIn, evaluate, compare }: Evaluator): Promise<number> {
  if (standIn)
    console.error('These are stand-in rows: the real ones could not be had. The figures say nothing of them.');
  const warning = tuningWarning(request.experiments.map(({ seed }) => seed));
  if (warning) console.error(warning);
  if (!request.json) print(`${headingOf(request)}\n${headLine()}`);
  const evaluations: (Evaluation | Comparison)[] = [];
  for (const [i, experiment] of request.experiments.entries()) {
    const rival = request.rivals?.[i];
    try {
      const evaluation = await (rival ? compare(experiment, rival) : evaluate(experiment));
      evaluations.push(evaluation);
      print(
        request.json ? JSON.stringify(evaluation, request.groups ? undefined : withoutGroups) : seedLine(evaluation),
      );
    } catch (error) {
      console.error(`Seed ${experiment.seed}: ${sentenceOf(error)}`);
    }
  }
  if (request.json) print(JSON.stringify({ summary: summaryOf(evaluations) }));
  else {
    for (const line of summaryLines(evaluations)) print(line);
    const compared = evaluations.filter((one) => 'against' in one);
    for (const line of comparisonLines(compared)) print(line);
    for (const line of request.groups ? groupLines(evaluations) : []) print(line);
  }
  return evaluations.length === request.experiments.length ? 0 : 1;
}

/** Of a rival, too. */
function withoutGroups(key: string, value: unknown): unknown {
  return key === 'groups' ? undefined : value;
}

function headingOf({ detector, engine, experiments }: EvaluateRequest): string {
  const { dataset, split, contamination, threshold } = experiments[0]!;
  const where = engine === null ? '' : ` on ${engine}`;
  return `${dataset}, ${split} split, ${detector}${where}, abnormal share ${contamination}. Of test rows; threshold by ${inWords(threshold)} of validation rows.\nAUC mean, AUC PCA: the baselines’ ROC AUC on the same rows.`;
}
