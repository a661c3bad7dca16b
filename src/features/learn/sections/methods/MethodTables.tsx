import { MEASURED_KINDS, type MeasuredKind, type MethodTrial, type Width } from '#core/learn/methods.ts';
import type { MethodsFacts } from '#core/learn/parts.ts';
import { useLater, useText } from '#text/useText.ts';
import { FigureTable } from '../../FigureTable.tsx';
import { mean } from './evidence.ts';
import { REPORTED } from './methods.ts';

const SHOWN: readonly [Width, MethodTrial['given']][] = (['hundreds', 'tens'] as const).flatMap((width) =>
  (['clean', 'someStrange', 'manyStrange'] as const).map((given): [Width, MethodTrial['given']] => [width, given]),
);
const WIDTHS = ['hundreds', 'tens'] as const;

/** All that the map goes by, and what a report has, in numbers. */
export function MethodTables({ facts }: { facts: MethodsFacts }) {
  const { numbers } = useText();
  const words = useLater('methods');
  const trialOf = (kind: MeasuredKind, width: Width, given: MethodTrial['given']) =>
    facts.trials.find((trial) => trial.kind === kind && trial.width === width && trial.given === given)!;
  const workOf = (kind: MeasuredKind, width: Width) =>
    facts.work.find((work) => work.kind === kind && work.width === width)!;
  return (
    <>
      <FigureTable
        summary={words.skill.table}
        columns={words.skill.columns}
        rows={MEASURED_KINDS.map((kind) => [
          words.detectors[kind],
          ...SHOWN.map(([width, given]) => numbers.area(mean(trialOf(kind, width, given).rocAuc))),
        ])}
        note={words.skill.note(facts.seeds.hundreds, facts.seeds.tens)}
      />
      <FigureTable
        summary={words.cost.table}
        columns={words.cost.columns}
        rows={MEASURED_KINDS.map((kind) => [
          words.detectors[kind],
          ...WIDTHS.map((width) => numbers.amount(trialOf(kind, width, 'clean').bytes / 1000, 2)),
          ...WIDTHS.flatMap((width) => {
            const { learning, scoring } = workOf(kind, width);
            return [numbers.amount(learning, 2), numbers.amount(scoring, 2)];
          }),
        ])}
        note={words.cost.note}
      />
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
