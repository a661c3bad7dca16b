import { isSame } from '#core/experiment/changedFields.ts';
import { isNetwork, type Setup } from '#core/experiment/experiment.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { ofKind } from '../composer/edit.ts';

/**
 * What changes in an experiment when another detector is to learn: a network of another kind keeps its layers, and training
 * that nobody has touched is what is usual for the other.
 */
export function withKind({ version, dataset, detector, training }: Setup, kind: string): Partial<Setup> {
  const usual = defaultOf(dataset, kind);
  const untouched = isSame(training, defaultOf(dataset, detector.kind, version).training);
  const { detector: other } = usual;
  return {
    detector: isNetwork(other) && isNetwork(detector) ? ofKind(dataset, detector, other.kind) : other,
    ...(untouched && { training: usual.training }),
  };
}
