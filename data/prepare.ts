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
      // The development server, where that started this.
      onStep: (doing) => process.send?.({ doing }),
      onReady: (ready) => process.send?.({ ready }),
      async derive(step) {
        // Loaded only now: it brings an engine along. The essay comes first: it is what the page opens with.
        await (await import('./learn/prepareLearn.ts')).prepareLearn(step);
        await prepareExamples(step);
      },
    });
    return 0;
  },
});
