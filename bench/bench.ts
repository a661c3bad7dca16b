import { type StepTime, stepTimeLines } from './stepTable.ts';
import { measureSteps } from './stepTimes.ts';

// How fast the page's work is done on this machine, part by part, each with a table of its own. Ratios, unlike
// milliseconds, can be compared from machine to machine.
await printStepTimes();

/** What the default experiments' training steps take on every engine. */
async function printStepTimes(): Promise<void> {
  const times: StepTime[] = [];
  const tell = (time: StepTime) => {
    times.push(time);
    process.stderr.write(`Measured ${time.dataset} in ${time.place} on ${time.engine}.\n`);
  };
  await measureSteps('Node', tell);
  await measureSteps('Chromium', tell).catch((error: Error) => {
    process.exitCode = 1;
    process.stderr.write(`${error.message}\n`);
  });
  console.log(
    '\nMilliseconds of a training step of the default experiment, and how many times as fast that is as tfjs in plain JavaScript',
  );
  console.log(stepTimeLines(times).join('\n'));
}
