import { DIRT, MEASURED_KINDS, type MethodTrial } from '#core/learn/methods.ts';
import type { MethodsFacts } from '#core/learn/parts.ts';
import { useLater, useText } from '#text/useText.ts';
import { FigureTable } from '../../FigureTable.tsx';
import { mean } from './evidence.ts';
import { REPORTED } from './methods.ts';

const DIRTS = Object.keys(DIRT) as (keyof typeof DIRT)[];

/** What the map goes by on both data sets, and what a report has, in numbers. */
export function MethodTables({ facts }: { facts: MethodsFacts }) {
  const { learn, numbers } = useText();
  const words = useLater('methods');
  const cellOf = ({ rocAuc, interval }: MethodTrial) => {
    const { low, high } = rocAuc.length > 1 ? { low: Math.min(...rocAuc), high: Math.max(...rocAuc) } : interval;
    return {
      value: numbers.area(mean(rocAuc)),
      within: learn.interval.within(numbers.area(low), numbers.area(high)),
    };
  };
  return (
    <>
      {(['hundreds', 'tens'] as const).map((width) => (
        <FigureTable
          key={width}
          summary={words.measured.tables[width]}
          columns={words.measured.columns}
          rows={MEASURED_KINDS.map((kind) => {
            const trials = facts.trials.filter((trial) => trial.width === width && trial.kind === kind);
            const trialOf = (dirt: keyof typeof DIRT) => trials.find(({ given }) => given === dirt)!;
            const { learning, scoring } = facts.work.find((work) => work.width === width && work.kind === kind)!;
            return [
              words.detectors[kind],
              ...DIRTS.map((dirt) => cellOf(trialOf(dirt))),
              ...[trialOf('clean').bytes / 1000, learning, scoring].map((value) => numbers.amount(value, 2)),
            ];
          })}
          note={words.measured.note(width, facts.seeds[width])}
        />
      ))}
      <FigureTable
        summary={words.report.table}
        columns={words.report.columns}
        rows={REPORTED.map(({ method, rocAuc, kilobytes, learning, judging }) => [
          words.methods[method].name,
          numbers.share(rocAuc),
          numbers.amount(kilobytes),
          numbers.amount(learning),
          numbers.amount(judging),
        ])}
        note={words.report.note}
      />
    </>
  );
}
