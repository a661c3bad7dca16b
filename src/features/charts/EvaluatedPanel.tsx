import type { ComponentType } from 'react';
import { type Evaluated, useEvaluated } from '#store/evaluated.ts';
import { ChartPanel } from './ChartPanel.tsx';
import { tableOf } from './table.ts';

interface Props {
  /** The chart's short name and its title, as in its own panel. */
  name: string;
  title: string;
  of: ComponentType<{ evaluated: Evaluated }>;
}

/** A chart's panel, made of what is on the screen, and empty until something is. */
export function EvaluatedPanel({ name, title, of: Chart }: Props) {
  const evaluated = useEvaluated();
  return evaluated ? (
    <Chart evaluated={evaluated} />
  ) : (
    <ChartPanel name={name} title={title} chart={null} table={() => tableOf({})} />
  );
}
