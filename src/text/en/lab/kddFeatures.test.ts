import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { connection } from './connection.ts';
import { kddFeatures } from './kddFeatures.ts';

it('explains every feature of a connection, and none that there is not', () => {
  const { features } = JSON.parse(readFileSync('data/kddcup99.stats.json', 'utf8')) as { features: string[] };
  expect(Object.keys(kddFeatures)).toEqual(features);
  for (const name of features) expect(connection.explained('kddcup99', name)).toMatch(/^[A-Z].*\.$/);
  expect(connection.explained('kddcup99', 'constructor')).toBeUndefined();
  expect(connection.explained('another', 'srv_count')).toBeUndefined();
});
