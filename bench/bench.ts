import { readOptions, runCommand } from '../data/commandLine.ts';
import { caseLines, summaryLines } from './report.ts';

// How fast the page’s work is done on this machine, in a headless Chromium. Ratios tell more than milliseconds,
// but depend on the machine as well. Nothing else should be running.

const HELP = `Measures how fast the page’s work is done on this machine, in a headless Chromium.

  npm run bench -- [options]

  --json       one JSON object and nothing else on stdout
  --dawn       the graphics processor alone, without a browser
  --detectors  the classical detectors alone, in Node, beside scikit-learn where python3 has it
  --draws      the ROC AUC of those on connections over ten random draws of rows, and on the rows of a published report,
               beside scikit-learn’s
  --plane      the essay’s plane of points alone, in Node: from a moved point to eight maps
  --layers     the kernels alone, in Node, on layers of each kind: how near they come to the peak of 128-bit vectors
  --help       this text

Exit status: 0 when all could be measured, 1 when not, 2 when asked wrongly.`;

await runCommand({ run: main, help: 'npm run bench -- --help', whenUnread: 'end' });

/** What measures is loaded only when it is wanted: not every machine can, and it takes a while. */
async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const options = { json: flag, dawn: flag, detectors: flag, draws: flag, plane: flag, layers: flag, help: flag };
  const { json, dawn, detectors, draws, plane, layers, help } = readOptions(process.argv.slice(2), options);
  if (help) {
    console.log(HELP);
    return 0;
  }
  if (dawn) {
    const { benchInDawn } = await import('./dawn.ts');
    // Dawn would keep the process alive.
    process.exit(await benchInDawn(json, (sentence) => process.stderr.write(`${sentence}\n`)));
  }
  if (detectors) {
    const { benchClassical } = await import('./classical.ts');
    const result = await benchClassical((line) => json || console.log(line));
    if (json) console.log(JSON.stringify(result));
    else console.log(result.problem ?? `scikit-learn ${result.version}, on one thread. Times are of the processor.`);
    return 0;
  }
  if (draws) {
    const { benchDraws, drawsLines } = await import('./draws.ts');
    const result = await benchDraws();
    if (json) console.log(JSON.stringify(result));
    else for (const line of drawsLines(result)) console.log(line);
    if (result.problem) process.stderr.write(`${result.problem}\n`);
    return result.tests.drawn[0]!.own.length > 0 ? 0 : 1;
  }
  if (plane) {
    const { benchPlane, planeLine } = await import('./plane.ts');
    const times = benchPlane();
    if (json) console.log(JSON.stringify(times));
    else for (const one of times) console.log(planeLine(one));
    return 0;
  }
  if (layers) {
    const { benchLayers, layersLine } = await import('./layers.ts');
    const times = await benchLayers();
    if (json) console.log(JSON.stringify(times));
    else for (const one of times) console.log(layersLine(one));
    return 0;
  }
  const { result, complete } = await (await import('./measureAll.ts')).measureAll();
  if (json) console.log(JSON.stringify(result));
  else for (const line of [...caseLines(result.cases), '', ...summaryLines(result)]) console.log(line);
  return complete ? 0 : 1;
}
