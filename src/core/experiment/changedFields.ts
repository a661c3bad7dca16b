import type { Experiment } from './experiment.ts';

/**
 * Where two experiments differ, as paths: `training.epochs`, `detector.encoder.0.units`. Lists of different lengths
 * differ as a whole (`detector.encoder`).
 */
export function changedFields(a: Experiment, b: Experiment): string[] {
  return pathsBetween(a, b, '');
}

function pathsBetween(a: unknown, b: unknown, path: string): string[] {
  if (Object.is(a, b)) return [];
  if (!isObject(a) || !isObject(b)) return [path];
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => pathsBetween(a[key], b[key], path ? `${path}.${key}` : key));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
