import { expect, it } from 'vitest';
import { tableOf, tableOfSeries } from './table.ts';

it('tells of every series that a chart compares, each of its own length', () => {
  const series = [
    { name: 'network', table: tableOf({ epoch: [1, 2], loss: [0.5, 0.25] }) },
    { name: 'other run', table: tableOf({ epoch: [1], loss: [0.75] }) },
  ];
  expect(tableOfSeries('curve', series)).toEqual({
    columns: ['curve', 'epoch', 'loss'],
    rows: [
      ['network', 1, 0.5],
      ['network', 2, 0.25],
      ['other run', 1, 0.75],
    ],
  });
});
