import { catalogue } from './catalogue.ts';
import { prepareExamples } from './examples.ts';
import { main } from './main.ts';
import { preparedIn, ROOT } from './places.ts';

process.exitCode = await main({
  args: process.argv.slice(2),
  environment: process.env,
  root: ROOT,
  catalogue,
  screen: process.stderr,
  say: console.log,
  complain: console.error,
  // Loaded last: it brings an engine along.
  derive: async (folder, options) => (await import('./learn/prepareLearn.ts')).prepareLearn(folder, options),
});
if (process.exitCode === 0 && !process.argv.includes('--help')) await prepareExamples(preparedIn(ROOT), console.log);
