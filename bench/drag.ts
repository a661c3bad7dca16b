import { measureDrags } from './dragTimes.ts';

// How the page follows a hand that drags the threshold over 10,000 test rows. Frames that come late on a busy machine are
// its fault; the main thread's own time is the page's.
console.log('Dragging the threshold over 10,000 test rows, in milliseconds (60 frames a second are 16.7 apart)');
for (const { charts, medianMs, slowestFivePerCentMs, workMs, longestTaskMs } of await measureDrags()) {
  const task = longestTaskMs === 0 ? 'no task over 50' : `longest task ${longestTaskMs.toFixed(0)}`;
  console.log(
    `  ${charts.padEnd(16)}frames: median ${medianMs.toFixed(1)}, 95th percentile ${slowestFivePerCentMs.toFixed(1)}; main thread ${workMs.toFixed(1)} a move; ${task}`,
  );
}
