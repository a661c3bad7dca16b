import type { Asked, Setup } from './experiment.ts';

/**
 * Where two experiments differ, as paths: `training.epochs`, `detector.encoder.0.units`. Lists of different lengths
 * differ as a whole (`detector.encoder`). Their thresholds do not matter. What is one object in both is not looked into.
 */
export function changedFields(a: Setup, b: Setup): string[] {
  return pathsBetween(a, b, '').filter((path) => !path.startsWith('threshold'));
}

/** The same of experiments in their two parts. A threshold is one thing with its rule: `threshold`. */
export function changedParts(a: Asked, b: Asked): string[] {
  const fields = changedFields(a.experiment, b.experiment);
  return isSame(a.threshold, b.threshold) ? fields : [...fields, 'threshold'];
}

/** Whether two values are the same, whatever is in them. */
export const isSame = (a: unknown, b: unknown): boolean => pathsBetween(a, b, '').length === 0;

function pathsBetween(a: unknown, b: unknown, path: string): string[] {
  if (Object.is(a, b)) return [];
  if (!isObject(a) || !isObject(b)) return [path];
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => pathsBetween(a[key], b[key], path ? `${path}.${key}` : key));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
