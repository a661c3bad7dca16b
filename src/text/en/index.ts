import { about } from './about.ts';
import { glossary } from './glossary.ts';
import { lab } from './lab/index.ts';
import { learn } from './learn/index.ts';
import { numbers } from './locale.ts';

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
  },
  labIdea:
    'A network that has only ever seen normal rows redraws them well and strange ones badly. That difference finds them.',
  about,
  glossary,
  lab,
  learn,
};
