import { type DragTimes, measureDrags } from './dragTimes.ts';
import { type StepTime, stepTimeLines } from './stepTable.ts';
import { measureSteps } from './stepTimes.ts';

// How fast the page's work is done on this machine, part by part, each with a table of its own. Ratios, unlike
// milliseconds, can be compared from machine to machine.
await printStepTimes();
await printDragTimes();

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

/** How the page follows a hand that drags the threshold over 10,000 test rows. */
async function printDragTimes(): Promise<void> {
  const times: DragTimes[] = await measureDrags().catch((error: Error) => {
    process.exitCode = 1;
    process.stderr.write(`${error.message}\n`);
    return [];
  });
  console.log('\nDragging the threshold over 10,000 test rows: milliseconds a frame (60 a second are 16.7)');
  for (const { charts, medianMs, slowestFivePerCentMs, workMs, longestTaskMs } of times) {
    const task = longestTaskMs === 0 ? 'no task over 50' : `longest task ${longestTaskMs.toFixed(0)}`;
    console.log(
      `  ${charts.padEnd(16)}median ${medianMs.toFixed(1)}, 95th percentile ${slowestFivePerCentMs.toFixed(1)}, processor ${workMs.toFixed(1)} a move, ${task}`,
    );
  }
}
