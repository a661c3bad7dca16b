import type { ReactElement } from 'react';
import { LossChart } from '../loss/LossChart.tsx';
import { OWN } from './scored.ts';

const losses = Array.from({ length: 21 }, (_, epoch) => ({
  epoch,
  training: 0.05 + 0.95 * 0.7 ** epoch,
  validation: 0.06 + 0.94 * 0.72 ** epoch,
}));

const slower = ({ epoch, training, validation }: (typeof losses)[number]) => ({
  epoch,
  training: 1.2 * training,
  validation: 1.6 * validation,
});

export const LOSSES: Record<string, ReactElement> = {
  'loss/loss': <LossChart series={[{ ...OWN, losses }]} epochs={30} adjustedAt={[12]} />,
  'loss/loss-at': <LossChart series={[{ ...OWN, losses }]} epochs={30} at={9} />,
  'loss/loss-compared': (
    <LossChart
      series={[
        { ...OWN, losses },
        { id: 'run', name: 'other run', role: 'run', losses: losses.map(slower) },
      ]}
      epochs={30}
    />
  ),
};
