import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

/** A reader of RFC 4180, letter by letter. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted && letter === '"' && text[i + 1] === '"') {
      field += '"';
      i++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(field);
      field = '';
    } else if (!quoted && letter === '\r' && text[i + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      i++;
    } else field += letter;
  }
  return rows;
}

const SOURCE = { name: 'experiment', link: 'https://example.org/#/lab?v=1&d=ecg5000' };

it('is read back as it was written', () => {
  const values = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.constantFrom('a,b', '"', 'x\r\ny'));
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.tuple(
        fc.array(fc.string(), { minLength: width, maxLength: width }),
        fc.array(fc.array(values, { minLength: width, maxLength: width }), { maxLength: 6 }),
      ),
    );
  fc.assert(
    fc.property(tables, ([columns, rows]) => {
      const [head, ...lines] = parse(toCsv({ columns, rows }, SOURCE));
      expect(head).toEqual([...columns, SOURCE.name]);
      expect(lines.slice(0, rows.length).map((line) => line.slice(0, -1))).toEqual(rows.map((row) => row.map(String)));
      expect(lines.map((line) => line.at(-1)).join('')).toBe(SOURCE.link);
    }),
  );
});

it('keeps every digit of a number', () => {
  expect(toCsv({ columns: ['error'], rows: [[0.1 + 0.2], [1]] }, { name: 'experiment', link: 'a,b' })).toBe(
    'error,experiment\r\n0.30000000000000004,"a,b"\r\n1,\r\n',
  );
});
