import { type Codec, codecs } from './codecs.ts';
import type { Field, Values } from './field.ts';
import type { LinkMessage } from './linkMessage.ts';
import { numeric } from './numeric.ts';
import type { Reader } from './reader.ts';

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
    case 'share':
      return read.number(name, { name }, field.limit, fallback as number);
    case 'choice':
      return read.choice(name, { name }, field.choices, fallback as string);
    case 'boolean':
      return read.boolean(name, { name }, fallback as boolean);
    case 'list':
      return read.list(name, { name }, field.choices, field.least, fallback as string[]);
    case 'own':
      return (codecs[field.codec] as Codec).parse(read.raw(name), fallback, changes);
  }
}

/** What a link's text says for a field, as JSON that `parseFields` knows; never throws. */
export function readText(field: Field, text: string): unknown {
  switch (field.kind) {
    case 'number':
      return text === field.empty ? null : numeric(text);
    case 'share':
      return numeric(text);
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    case 'list':
      return text.split('.');
    case 'choice':
      return text;
    case 'own':
      return codecs[field.codec].read(text);
  }
}
