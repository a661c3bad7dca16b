import { Console } from 'node:console';
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { isNetwork } from '#core/experiment/experiment.ts';
import { defaultOf } from '#detectors/experiment.ts';
import type { Engine } from '#engine/engine.ts';
import { readOptions, runCommand, UsageError } from '../data/commandLine.ts';
import { loadDataset } from '../data/read.ts';
import { sentenceOf } from '../data/sentence.ts';
import { createEngine } from './inNode.ts';
import { type Candidate, candidatesOf } from './tuning/candidates.ts';
import { type Choice, choose, edgesOf, type Judged, type Tried } from './tuning/choice.ts';
import { choiceLines } from './tuning/choiceTable.ts';
import { GRIDS, type Grid } from './tuning/grids.ts';
import { recordChoice } from './tuning/recorded.ts';
import { TUNING_SEEDS } from './tuning/seeds.ts';
import { validationAuc } from './tuning/validationAuc.ts';

// Results alone go to stdout: libraries like to greet on the console.
globalThis.console = new Console(process.stderr);

const print = (line: string) => process.stdout.write(`${line}\n`);

const KINDS = [...new Set(DATASET_IDS.flatMap((id) => Object.keys(GRIDS[id] ?? {})))];

const HELP = `Chooses a detector's settings, and prints the table that it chooses by.

  npm run -s tune -- [options]

  --dataset NAME   ${DATASET_IDS.join(', ')} (default: all)
  --detector NAME  ${KINDS.join(', ')} (default: all)
  --json           one JSON object a candidate and nothing else on stdout
  --record         writes what is chosen to bench/tuning/choices.json, which a test holds the defaults to
  --help           this text

Every candidate of the grid in bench/tuning/grids.ts is run on the default split of seeds ${TUNING_SEEDS[0]} to ${TUNING_SEEDS.at(-1)}, of which no
figure is ever reported, and ranked by the mean ROC AUC of its validation rows. Test rows are taken out of the split before
anything is scaled, learnt or scored. “behind” is how far the best lies above a candidate, paired over seeds, with its 95 %
interval by Student's t; where that holds 0 and the candidate is at most one standard error of the best behind, it is “tied”.
Of those that are tied the simplest is chosen: the smallest network, of equal ones that which trains least, then the best;
of other detectors the first in the order of the grid.
Where the best has a number at an end of the grid, a line says so.

Where a seed draws the rows, as of ecg5000, about nine in ten test rows of a reported seed are validation rows of some seed
here: reported figures have no say in a choice, but most of their rows do. Test rows of kddcup99 are the same for every seed,
and never among those.
Exit status: 0 when every run ended well, 1 when one failed or diverged, 2 when asked wrongly.`;

await runCommand({ run: () => main(process.argv.slice(2)), help: 'npm run -s tune -- --help', whenUnread: 'end' });

/** @returns the exit status, as the help says */
async function main(args: readonly string[]): Promise<number> {
  const values = readOptions(args, {
    dataset: { type: 'string' },
    detector: { type: 'string' },
    json: { type: 'boolean' },
    record: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const datasets = chosenOf('dataset', values.dataset, DATASET_IDS);
  const kinds = chosenOf('detector', values.detector, KINDS);
  const engine = await createEngine('fusedWasm');
  let failures = 0;
  for (const id of datasets) {
    const dataset = await loadDataset(id);
    if (dataset.standIn)
      console.error(`The rows of ${id} are stand-ins: what is chosen by them says nothing of the real ones.`);
    for (const kind of kinds) failures += await tune(dataset, kind, engine, values);
  }
  return failures === 0 ? 0 : 1;
}

interface Asked {
  json?: boolean | undefined;
  record?: boolean | undefined;
}

/** @returns how many candidates failed */
async function tune(dataset: Dataset, kind: string, engine: Engine, { json, record }: Asked): Promise<number> {
  const grid = GRIDS[dataset.id]?.[kind];
  if (!grid) return 0;
  const candidates = candidatesOf(grid, defaultOf(dataset.id, kind), dataset.features);
  const tried: Tried[] = [];
  let failures = 0;
  for (const candidate of candidates) {
    try {
      tried.push(...(await tryCandidate(dataset, candidate, engine)));
    } catch (error) {
      failures++;
      console.error(`${candidate.settings.join(' ')}: ${sentenceOf(error)}`);
    }
  }
  if (tried.length === 0) return failures;
  const choice = choose(tried);
  // What was chosen of some candidates only is no choice of the grid's.
  if (record && failures === 0) recordChoice(dataset.id, kind, grid, choice);
  if (json) {
    for (const one of choice.judged) print(JSON.stringify(told(dataset.id, kind, one, choice, grid)));
  } else {
    print(`${dataset.id}, ${kind}: mean ROC AUC of validation rows.`);
    for (const line of choiceLines(choice, grid, TUNING_SEEDS)) print(line);
    print('');
  }
  return failures;
}

/** A candidate in an object; of the best, which of its numbers are at an end of the grid. */
function told(id: DatasetId, kind: string, one: Judged, choice: Choice, grid: Grid) {
  const { settings, areas, tied } = one;
  const best = one === choice.best && { best: true, atEnd: edgesOf(choice, grid) };
  return { dataset: id, detector: kind, settings, areas, tied, chosen: one === choice.chosen, ...best };
}

/** One a time that the candidate is asked. */
async function tryCandidate(
  dataset: Dataset,
  { settings, size, experiment, epochs }: Candidate,
  engine: Engine,
): Promise<Tried[]> {
  const bySeed: number[][] = [];
  for (const seed of TUNING_SEEDS) {
    const trains = isNetwork(experiment.detector) ? engine : null;
    bySeed.push(await validationAuc(dataset, { ...experiment, seed }, trains, epochs));
  }
  const triedAfter = (epochs: number, i: number): Tried => ({
    settings: epochs === 0 ? settings : [...settings, `epochs=${epochs}`],
    areas: bySeed.map((areas) => areas[i]!),
    size,
    epochs,
  });
  return epochs.length === 0 ? [triedAfter(0, 0)] : epochs.map(triedAfter);
}

function chosenOf<T extends string>(name: string, asked: string | undefined, all: readonly T[]): readonly T[] {
  if (asked === undefined) return all;
  const found = all.find((one) => one === asked);
  if (found === undefined) throw new UsageError(`There is no ${name} “${asked}”. The ${name}s are ${all.join(', ')}.`);
  return [found];
}
