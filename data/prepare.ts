import { catalogue } from './catalogue.ts';
import { runCommand } from './commandLine.ts';
import { prepareExamples } from './examples.ts';
import { main } from './main.ts';
import { ROOT } from './places.ts';

await runCommand({
  help: 'npm run data -- --help',
  whenUnread: 'goOn',
  async run() {
    await main({
      args: process.argv.slice(2),
      environment: process.env,
      root: ROOT,
      catalogue,
      screen: process.stderr,
      say: console.log,
      mention: console.error,
      async derive(step) {
        await prepareExamples(step);
        // Loaded last: it brings an engine along.
        await (await import('./learn/prepareLearn.ts')).prepareLearn(step);
      },
    });
    return 0;
  },
});
