import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SECTIONS } from '#features/learn/sections.ts';
import { en } from '#text/en/index.ts';

it('The entry page says what the essay begins with, word for word', () => {
  const html = readFileSync('index.html', 'utf8').replace(/\s+/g, ' ');
  for (const words of [en.learn.title, en.learn.idea, en.learn.promise(SECTIONS.length)]) expect(html).toContain(words);
});

it('The entry page speaks in whole sentences', () => {
  const body = readFileSync('index.html', 'utf8').split('<body>')[1]!;
  const paragraphs = [...body.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner]) =>
    inner!
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  expect(paragraphs.length).toBeGreaterThan(5);
  expect(paragraphs.filter((paragraph) => !paragraph.endsWith('.'))).toEqual([]);
});
