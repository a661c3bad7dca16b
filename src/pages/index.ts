import type { ComponentType } from 'react';
import type { Text } from '#text/text.ts';

/** What every page is told. */
export interface PageProps {
  /** What is left of the address for the page to make sense of; "" where it names the page alone. */
  path: string;
  /** Whether it is on the screen, and not only open. */
  shown: boolean;
}

/** By which the address and the text know a page. */
export type PageId = keyof Text['page'];

export interface PageEntry {
  id: PageId;
  load(): Promise<{ default: ComponentType<PageProps> }>;
  /** The texts that come with it. */
  texts: readonly (keyof Text['later'])[];
  /** Once opened it stays, out of sight: what goes on there goes on while its owner reads. */
  stays?: true;
  /** It has something to run, to which the keyboard gets at once. */
  runs?: true;
}

/** The pages, in the order of the header. One of them, at `#/`, answers to every address that names no other. */
export const PAGES: readonly PageEntry[] = [
  { id: 'learn', load: async () => ({ default: (await import('./learn/LearnPage.tsx')).LearnPage }), texts: [] },
  {
    id: 'lab',
    load: async () => ({ default: (await import('./lab/LabPage.tsx')).LabPage }),
    texts: ['lab'],
    stays: true,
    runs: true,
  },
  {
    id: 'about',
    load: async () => ({ default: (await import('./about/AboutPage.tsx')).AboutPage }),
    texts: ['about', 'keys'],
  },
];
