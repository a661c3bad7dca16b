import type { ReactElement } from 'react';
import { ConfusionChart } from '../confusion/ConfusionChart.tsx';
import { PictureContext } from '../frame/picture.ts';
import type { Size } from '../frame/size.ts';
import { type ChartGroup, GroupsChart } from '../groups/GroupsChart.tsx';
import { RecallByClassChart } from '../recallByClass/RecallByClassChart.tsx';
import { nothing, noun } from './scored.ts';

const kindsOfBeats = (size: Size) => (
  <PictureContext value={size}>
    <RecallByClassChart
      kinds={[
        'R-on-T premature ventricular contraction',
        'supraventricular premature or ectopic beat',
        'premature ventricular contraction',
        'unclassified',
      ].map((name, i) => ({
        id: name,
        name,
        heading: 'by class',
        rows: 353 - 80 * i,
        flagged: 350 - 90 * i,
        highlighted: 0,
      }))}
      noun={noun}
      onPoint={nothing}
      onPick={nothing}
    />
  </PictureContext>
);

const group = (name: string, heading: string, abnormal: number, rocAuc: number, recall: number): ChartGroup => ({
  ...{ id: name, name, heading, normal: 8000, abnormal, rocAuc, recall, falseAlarmRate: 0.042 },
  interval: { low: rocAuc - 0.02, high: Math.min(1, rocAuc + 0.015) },
});

export const OUTCOMES: Record<string, ReactElement> = {
  'confusion/confusion': (
    <ConfusionChart
      counts={{ passed: 169, falseAlarms: 11, missed: 8, caught: 82 }}
      highlighted={{ passed: 40, falseAlarms: 0, missed: 3, caught: 0 }}
      noun={noun}
      onPoint={nothing}
      onPick={nothing}
    />
  ),
  'recallByClass/recallByClass': (
    <RecallByClassChart
      kinds={[
        { id: 'a', name: 'DoS', heading: 'by category of attack', rows: 1836, flagged: 1516, highlighted: 400 },
        { id: 'b', name: 'R2L', heading: 'by category of attack', rows: 131, flagged: 4, highlighted: 0 },
        { id: 'c', name: 'probe', heading: 'by category of attack', rows: 33, flagged: 26, highlighted: 0 },
        { id: 'd', name: 'known types', heading: 'by whether known', rows: 1851, flagged: 1529, highlighted: 0 },
        { id: 'e', name: 'novel types', heading: 'by whether known', rows: 149, flagged: 17, highlighted: 0 },
      ]}
      noun={{ one: 'connection', many: 'connections' }}
      onPoint={nothing}
      onPick={nothing}
    />
  ),
  'recallByClass/recallByClass-long': kindsOfBeats({ width: 430, height: 170 }),
  'recallByClass/recallByClass-low': kindsOfBeats({ width: 430, height: 110 }),
  'groups/groups': (
    <GroupsChart
      groups={[
        group('all test connections', 'all', 2000, 0.969, 0.849),
        group('each distinct connection once', 'all', 556, 0.946, 0.788),
        group('without smurf and neptune', 'all', 226, 0.804, 0.239),
        { ...group('copies of training connections', 'all', 90, 0.764, 0.011), falseAlarmRate: 0.003 },
        group('DoS', 'by category of attack', 1835, 0.986, 0.902),
        { ...group('U2R', 'by category of attack', 1, 0.91, 0), interval: null },
        { ...group('none', 'by category of attack', 0, 0, 0), rocAuc: null, interval: null, recall: null },
        group('novel types', 'by whether known', 149, 0.782, 0.188),
      ]}
      noun={{ one: 'connection', many: 'connections' }}
      onPoint={nothing}
      onPick={nothing}
    />
  ),
};
