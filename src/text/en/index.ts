import { charts } from './charts/index.ts';
import { glossary } from './glossary.ts';
import { learn } from './learn/index.ts';
import { numbers } from './locale.ts';
import { newerBuild } from './newerBuild.ts';
import { trouble } from './trouble.ts';
import { ui } from './ui.ts';

interface PageWords {
  /** In the header. */
  name: string;
  /** Of the window. */
  title: string;
  /** What it is about, beside the name, where there is room. */
  idea?: string;
}

export const en = {
  /** For the page's `lang`. */
  language: 'en',
  numbers,
  name: 'Anomascope',
  /** What each page goes by. */
  page: {
    learn: { name: 'Learn', title: 'Anomascope – how a machine learns what is normal' } as PageWords,
    lab: {
      name: 'Lab',
      title: 'The Lab – Anomascope',
      idea: 'Whoever has only ever seen normal rows finds others strange: how strange is a score, and a threshold makes it a verdict.',
    } as PageWords,
    about: { name: 'About', title: 'About – Anomascope' } as PageWords,
  },
  navigation: {
    label: 'Pages',
    skip: 'Skip to the content',
    skipToRun: 'Skip to Train',
    loading: (name: string) => `${name} is loading.`,
  },
  glossary,
  learn,
  charts,
  newerBuild,
  trouble,
  ui,
  /** What is said in one place alone comes with that place. */
  later: {
    about: async () => (await import('./about.ts')).about,
    keys: async () => (await import('./keys.ts')).keys,
    lab: async () => (await import('./lab/index.ts')).lab,
    methods: async () => (await import('./learn/methodsWords.ts')).methodsWords,
    variational: async () => (await import('./learn/variationalWords.ts')).variationalWords,
    plane: async () => (await import('./learn/planeWords.ts')).planeWords,
  },
};
