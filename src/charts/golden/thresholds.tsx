import type { ReactElement } from 'react';
import { costCurve, metricCurves } from '#core/metrics/curves.ts';
import { numbers } from '#text/en/locale.ts';
import { ThresholdLines } from '../threshold/ThresholdLines.tsx';
import { thresholdScale } from '../threshold/thresholdScale.ts';
import { handle, highlighted, network } from './scored.ts';

const scale = thresholdScale(network.normal, network.abnormal);
const thresholds = Array.from({ length: 121 }, (_, i) => scale.score(i / 120));
const curves = metricCurves(network, thresholds);
const cost = costCurve(network, thresholds, { falseAlarm: 1, miss: 10 });

export const THRESHOLDS: Record<string, ReactElement> = {
  'threshold/threshold-impact': (
    <ThresholdLines
      label="Precision, recall and F1 against the threshold."
      caption="Here: precision 88 %, recall 94 %, F1 91 %"
      scale={scale}
      lines={[
        { name: 'precision', kind: 'dashed', values: curves.precision },
        { name: 'recall', kind: 'dotted', values: curves.recall },
        { name: 'F1', kind: 'strong', values: curves.f1 },
      ]}
      here={[0.88, 0.94, 0.91]}
      heights="shares"
      tick={numbers.shareInPercent}
      preview={0.3}
      highlighted={highlighted}
      handle={handle}
    />
  ),
  'threshold/cost': (
    <ThresholdLines
      label="Expected cost of a beat against the threshold."
      caption="A beat costs 0.24 here; ◆ chosen on validation: 0.2 on test; log scale"
      scale={scale}
      lines={[{ name: 'cost', kind: 'strong', values: cost }]}
      here={[0.24]}
      heights="log"
      tick={numbers.tick}
      best={{ threshold: 0.08, value: 0.2 }}
      handle={handle}
    />
  ),
};
