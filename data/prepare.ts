import { catalogue } from './catalogue.ts';
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
});
