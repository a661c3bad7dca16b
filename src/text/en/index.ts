import { charts } from './charts/index.ts';
import { glossary } from './glossary.ts';
import { learn } from './learn/index.ts';
import { numbers } from './locale.ts';
import { newerBuild } from './newerBuild.ts';
import { trouble } from './trouble.ts';
import { ui } from './ui.ts';

export const en = {
  /** For the page's `lang`. */
  language: 'en',
  numbers,
  name: 'Anomascope',
  titles: {
    learn: 'Anomascope – how a machine learns what is normal',
    lab: 'The Lab – Anomascope',
    about: 'About – Anomascope',
  },
  pages: {
    label: 'Pages',
    learn: 'Learn',
    lab: 'Lab',
    about: 'About',
    skip: 'Skip to the content',
    skipToRun: 'Skip to Train',
  },
  labIdea:
    'Whoever has only ever seen normal rows finds others strange: how strange is a score, and a threshold makes it a verdict.',
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
