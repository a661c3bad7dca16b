import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Fault } from '../problem.ts';
import { BEATS, smallBeats, TEST_LABELS, TRAIN_LABELS, zipOf } from '../testing.ts';
import { ecg5000 } from './preparation.ts';

const entry = smallBeats();
const { read } = ecg5000(entry);
const plain = await read(Buffer.from(BEATS.train), 'train');

/** The published numbers of a file, row by row, the class first; as short as they can be written. */
const tableOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));

const TRAIN = tableOf(BEATS.train);
const TEST = tableOf(BEATS.test);
type Write = (value: number) => string;
const lines = (rows: number[][], between: string, write: Write = String) =>
  rows.map(([label, ...values]) => `${[label, ...values.map(write)].join(between)}\n`).join('');
const labelLast = (rows: number[][], between: string, before: string, write: Write = String) =>
  rows.map(([label, ...values]) => `${values.map(write).join(between)}${before}${label}\n`).join('');

const ATTRIBUTES = Array.from({ length: 140 }, (_, i) => `@attribute att${i + 1} numeric\n`).join('');
const ARFF = `% made by Weka\n@relation ECG5000\n\n${ATTRIBUTES}@attribute target {1,2,3,4,5}\n\n@data\n`;
const TS = `#Heartbeats\n@problemName ECG5000\n@univariate true\n@classLabel true 1 2 3 4 5\n@data\n`;
/** As Weka rounds. */
const byWeka = (value: number) => String((Math.sign(value) * Math.floor(Math.abs(value) * 1e6 + 0.5)) / 1e6);
const single = (value: number) => Math.fround(value).toPrecision(9);

describe('beats are the published ones by their numbers', () => {
  it.each<[shape: string, content: string | Buffer]>([
    ['UCR 2015: commas', lines(TRAIN, ',')],
    ['UCR 2018: tabs', lines(TRAIN, '\t')],
    [
      'UCR 2018 with the line ends of Windows and none at the end',
      lines(TRAIN, '\t').replaceAll('\n', '\r\n').trimEnd(),
    ],
    ['blanks, empty lines behind', `${lines(TRAIN, ' ')}\n\n`],
    ['.ts of aeon and sktime', TS + labelLast(TRAIN, ',', ':')],
    ['.arff of Weka', ARFF + labelLast(TRAIN, ',', ',')],
    ['.arff with quoted classes', ARFF + labelLast(TRAIN, ', ', ', ').replace(/(\d)$/gm, "'$1'")],
    [
      '.csv with names above',
      `class,${Array.from({ length: 140 }, (_, i) => `t${i}`).join(',')}\n${lines(TRAIN, ',')}`,
    ],
    ['.csv with numbers above', `${[...Array(141).keys()].join(',')}\n${lines(TRAIN, ',')}`],
    ['.csv of a table with the class behind', labelLast(TRAIN, ',', ',').replace(/(\d)$/gm, '$1.0')],
    ['a mark of the encoding in front', `\uFEFF${lines(TRAIN, ';')}`],
    ['once kept in single precision', lines(TRAIN, ',', single)],
    ['in gzip', gzipSync(lines(TRAIN, '\t'))],
    ['in zip', zipOf({ 'ECG5000/ECG5000_TRAIN.tsv': { packed: deflateRawSync(lines(TRAIN, '\t')), method: 8 } })],
    ['in gzip in zip', zipOf({ 'ecg5000_train.csv.gz': { packed: gzipSync(lines(TRAIN, ',')), method: 0 } })],
    ['both files in one', lines([...TRAIN, ...TEST], ',')],
    ['both files in one, the larger first', ARFF + labelLast([...TEST, ...TRAIN], ',', ',')],
  ])('%s', async (_, content) => {
    expect(await read(Buffer.from(content), 'train')).toEqual(plain);
  });

  it('finds both files in one', async () => {
    for (const rows of [
      [...TRAIN, ...TEST],
      [...TEST, ...TRAIN],
    ]) {
      const content = Buffer.from(lines(rows, '\t'));
      expect([...(await read(content, 'train')).label]).toEqual(TRAIN_LABELS);
      expect([...(await read(content, 'test')).label]).toEqual(TEST_LABELS);
    }
  });

  it.each([
    ['C and Python', (value: number) => value.toFixed(6)],
    ['Weka', byWeka],
  ])('takes six decimals, as %s round, and remembers that they were rounded', async (_, write) => {
    const copy = await read(Buffer.from(ARFF + labelLast(TRAIN, ',', ',', write)), 'train');
    expect(copy.rounded).toBe(true);
    // Half a unit of the last decimal, and what single precision adds.
    expect(Math.max(...copy.x.map((value, i) => Math.abs(value - plain.x[i]!)))).toBeLessThan(0.8e-6);
  });
});

describe('beats are refused', () => {
  const changed = TRAIN.with(3, TRAIN[3]!.with(70, TRAIN[3]![70]! + 1e-5));
  it.each<[what: string, content: string, line: number | null, says: RegExp]>([
    ['with a number changed a little', lines(changed, ','), null, /its numbers are not the published ones/],
    ['with a number changed, in six decimals', lines(changed, ',', (value) => value.toFixed(6)), null, /its numbers/],
    ['with five decimals', lines(TRAIN, ',', (value) => value.toFixed(5)), null, /its numbers are not the published/],
    ['in another order', lines(TRAIN.toReversed(), ','), null, /its numbers are not the published ones/],
    ['both in one, mixed', lines([...TEST.slice(0, 9), ...TRAIN, ...TEST.slice(9)], ','), null, /its numbers/],
    ['with a beat missing', lines(TRAIN.slice(1), ','), null, /it has 9 beats where 10 were expected \(43 where both/],
    ['.arff with a value lost', ARFF + labelLast(TRAIN.with(2, TRAIN[2]!.slice(0, -1)), ',', ','), 149, /140 columns/],
    [
      '.ts with a value unknown',
      TS + labelLast(TRAIN, ',', ':').replace('\n', '\n?'),
      7,
      /column 1 is “\?.*” where a number/,
    ],
    [
      'TensorFlow’s copy, normal or not',
      labelLast(TRAIN, ',', ',').replace(/([1-5])$/gm, (label) => (label === '1' ? '1.0' : '0.0')),
      6,
      /its label is “0.0” where one of 1, 2, 3, 4, 5 was expected; labels 0 and 1 do not tell of which kind a beat is/,
    ],
  ])('%s', async (_, content, line, says) => {
    const fault = await read(Buffer.from(content), 'train').catch((error) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault.message).toMatch(says);
    expect(fault.line).toBe(line);
  });
});
