import { baselines } from './baselines.ts';
import { challenge } from './challenge.ts';
import { change } from './change.ts';
import { charts } from './charts.ts';
import { chartTools } from './chartTools.ts';
import { collapse } from './collapse.ts';
import { columns } from './columns.ts';
import { composer } from './composer.ts';
import { connection } from './connection.ts';
import { controls } from './controls.ts';
import { curves } from './curves.ts';
import { data } from './data.ts';
import { datasets } from './datasets.ts';
import { allAlike, deadUnits } from './deadUnits.ts';
import { detectors } from './detectors.ts';
import { draw } from './draw.ts';
import { evaluation } from './evaluation.ts';
import { evaluator } from './evaluator.ts';
import { explanations } from './explanations.ts';
import { fields } from './fields.ts';
import { gallery } from './gallery.ts';
import { groups } from './groups.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { inspect } from './inspect.ts';
import { labels } from './labels.ts';
import { latent } from './latent.ts';
import { layer } from './layer.ts';
import { leaf } from './leaf.ts';
import { learnt } from './learnt.ts';
import { metrics } from './metrics.ts';
import { notices } from './notices.ts';
import { outcomes } from './outcomes.ts';
import { presets } from './presets.ts';
import { runNames } from './runNames.ts';
import { saliency } from './saliency.ts';
import { score } from './score.ts';
import { sentences } from './sentences.ts';
import { share } from './share.ts';
import { singleValue } from './singleValue.ts';
import { status } from './status.ts';
import { sweep } from './sweep.ts';
import { tabs } from './tabs.ts';
import { threshold } from './threshold.ts';
import { training } from './training.ts';

/** What the Lab says. */
export const lab = {
  challenge,
  change,
  charts,
  chartTools,
  allAlike,
  collapse,
  columns,
  composer,
  connection,
  controls,
  curves,
  data,
  datasets,
  deadUnits,
  detectors,
  draw,
  explanations,
  fields,
  gallery,
  groups,
  help,
  history,
  inspect,
  evaluator,
  labels,
  latent,
  layer,
  leaf,
  learnt,
  metrics,
  notices,
  outcomes,
  saliency,
  presets,
  baselines,
  runNames,
  score,
  sentences,
  share,
  singleValue,
  status,
  sweep,
  tabs,
  threshold,
  training,
  evaluation,
};
