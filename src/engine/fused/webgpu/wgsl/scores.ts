import { THREADS } from './product.ts';

/** What is known of rows that have gone forward through the layers. */
export const SCORE_KERNELS = /* wgsl */ `
/** Scores: an invocation a row. Each is the mean over features of the squared error, or of the surprisal. */
@compute @workgroup_size(${THREADS})
fn score(@builtin(global_invocation_id) id: vec3u) {
  let row = id.x;
  if (row >= step.rows) { return; }
  let output = layers[arrayLength(&layers) - 1];
  let features = layers[0].inputs;
  var sum = 0.0;
  for (var feature = 0u; feature < features; feature++) {
    let x = work[layers[0].input + row * features + feature];
    let at = output.activated + row * output.units + feature;
    let difference = work[at] - x;
    if (output.isCompared == 1) { sum += difference * difference; }
    else { sum += surpriseOf(x, work[at], work[at + features]).surprisal; }
  }
  let term = sum / f32(features);
  if (step.sample == 0) { results[step.scores + step.firstRow + row] = term; }
  else { takeUp(step.moments + 2 * (step.firstRow + row), term); }
}

/** Takes one more sample's term up into a row's running mean and sum of squared differences (Welford 1962). */
fn takeUp(at: u32, term: f32) {
  let afresh = step.sample == 1;
  let mean = select(results[at], 0.0, afresh);
  let squares = select(results[at + 1], 0.0, afresh);
  let before = term - mean;
  let next = mean + before / f32(step.sample);
  results[at] = next;
  results[at + 1] = squares + before * (term - next);
}

/** Lowest and highest output of each hidden unit: a workgroup a unit, layer by layer. */
@compute @workgroup_size(${THREADS})
fn widen(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let layer = layers[group.y];
  let unit = group.x;
  if (unit >= layer.units) { return; }
  // Of the negative, so that both are largest numbers.
  var largest = vec2f(-3.4e38);
  for (var row = thread; row < step.rows; row += ${THREADS}u) {
    let y = work[layer.activated + row * layer.units + unit];
    largest = max(largest, vec2f(-y, y));
  }
  parts[thread] = largest;
  for (var half = ${THREADS / 2}u; half > 0; half /= 2) {
    workgroupBarrier();
    if (thread < half) { parts[thread] = max(parts[thread], parts[thread + half]); }
  }
  if (thread > 0) { return; }
  let at = step.ranges + 2 * (layer.unitsBefore + unit);
  var range = vec2f(-parts[0].x, parts[0].y);
  if (step.afresh == 0) { range = vec2f(min(range.x, results[at]), max(range.y, results[at + 1])); }
  results[at] = range.x;
  results[at + 1] = range.y;
}
`;
