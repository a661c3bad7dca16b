import type { ChartTable } from '../charts/table.ts';

/** Comma-separated values as RFC 4180 has them: names first, lines end in CR LF, what could be misread stands in quotes. */
export function toCsv({ columns, rows }: ChartTable): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
