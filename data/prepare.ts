import { catalogue } from './catalogue.ts';
import { prepareExamples } from './examples.ts';
import { main } from './main.ts';
import { ROOT } from './places.ts';

process.exitCode = await main({
  args: process.argv.slice(2),
  environment: process.env,
  root: ROOT,
  catalogue,
  screen: process.stderr,
  say: console.log,
  complain: console.error,
  derive: async (folder, options) => {
    await prepareExamples(folder, console.log);
    // Loaded last: it brings an engine along.
    return (await import('./learn/prepareLearn.ts')).prepareLearn(folder, options);
  },
});
