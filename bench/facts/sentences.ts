import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { ROOT } from '../../data/places.ts';

/**
 * The sentences of a file of words, as they stand there: also those in functions, with `…` in place of what is put in.
 * Terms and stress come without their marks.
 * @param file its path from `src/text/en` on
 */
export function sentencesOf(file: string): string[] {
  const { program } = parseSync(file, readFileSync(join(ROOT, 'src/text/en', file), 'utf8'));
  const texts: string[] = [];
  collect(program, texts);
  return texts.flatMap((text) => plain(text).split(/(?<=[.!?]["”’]?)\s+/)).filter((sentence) => sentence !== '');
}

const plain = (text: string) => text.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1').replace(/\*([^*]+)\*/g, '$1');

/** All strings below a node of the syntax tree, but for names and the paths of imports. */
function collect(node: unknown, texts: string[]): void {
  if (Array.isArray(node)) for (const each of node) collect(each, texts);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { type, ...rest } = node as { type?: string; [part: string]: unknown };
  if (type?.startsWith('Import') || type === 'TSLiteralType') return;
  if (type === 'Literal' && typeof rest.value === 'string') texts.push(rest.value);
  if (type === 'TemplateLiteral') {
    texts.push((rest.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…'));
    collect(rest.expressions, texts);
    return;
  }
  for (const [part, below] of Object.entries(rest)) if (part !== 'key') collect(below, texts);
}
