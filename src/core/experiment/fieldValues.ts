import type { Field } from './field.ts';
import type { Given, LinkMessage } from './linkMessage.ts';
import type { Reader } from './reader.ts';

/** Values of fields, by name. */
export type Values = Record<string, unknown>;

/**
 * The nearest valid values of a table's fields. What is missing takes the fallback's value without a word; what is wrong
 * is clamped or replaced, and said so in `changes`.
 */
export function parseFields(fields: readonly Field[], read: Reader, base: Values, changes: LinkMessage[]): Values {
  const values: Values = {};
  for (const field of fields) {
    const value = parseField(field, read, base[field.name], changes);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

function parseField(field: Field, read: Reader, fallback: unknown, changes: LinkMessage[]): unknown {
  const { name } = field;
  switch (field.kind) {
    case 'number':
      if (field.empty !== undefined && read.raw(name) === null) return null;
      return read.number(name, { name }, field.limit, fallback as number | null);
    case 'choice':
      return read.choice(name, { name }, field.choices, fallback as string);
    case 'boolean':
      return read.boolean(name, { name }, fallback as boolean);
    case 'list':
      return read.list(name, { name }, field.choices, field.least, fallback as string[]);
    case 'own':
      return field.parse(read.raw(name), fallback, changes);
  }
}

/** What a link's text says for a field, as JSON that `parseFields` knows; never throws. */
export function readText(field: Field, text: string): unknown {
  switch (field.kind) {
    case 'number':
      return text === field.empty ? null : numeric(text);
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    case 'list':
      return text.split('.');
    case 'choice':
      return text;
    case 'own':
      return field.read(text);
  }
}

/** Inverse of `readText` for valid values; null where the value is left out. */
export function writeText(field: Field, value: unknown): string | null {
  if (field.kind === 'own') return value === undefined ? null : field.write(value);
  if (field.kind === 'list') return (value as readonly string[]).join('.');
  return value === null && field.kind === 'number' ? field.empty! : String(value);
}

/** A number if the text is one, else the text itself, so that a message can quote it. */
export function numeric(text: string): Given {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}
