import type { ChartTable, Value } from '../charts/table.ts';

/** Where the data come from, as a column that they get at the right. */
interface Source {
  name: string;
  link: string;
}

/**
 * Comma-separated values as RFC 4180 has them: names first, lines end in CR LF, what could be misread stands in quotes.
 * The source is a column with the link in its first line: spreadsheets and statistics programs all read that, while few
 * of them know comments.
 */
export function toCsv({ columns, rows }: ChartTable, source: Source): string {
  const lines = [
    [...columns, source.name],
    ...(rows.length > 0 ? rows : [columns.map(() => '')]).map((row, i) => [...row, i === 0 ? source.link : '']),
  ];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: Value): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
