import { useMemo, useState } from 'react';
import { BeatChart } from '#charts/BeatChart.tsx';
import { FeatureBars } from '#charts/FeatureBars.tsx';
import { type Judged, useJudged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { whole } from '../words.ts';
import styles from './InspectorPanel.module.css';
import { describeRow, extentsOf, type InspectedRow, inspectRow } from './inspect.ts';
import { move, QUEUES, type QueueName, queueOf } from './queue.ts';

const QUEUE_LABELS: Record<QueueName, string> = {
  all: 'all, strangest first',
  missed: 'missed',
  falseAlarms: 'false alarms',
  caught: 'caught',
  passed: 'rightly passed',
};

/** One row under the glass: what went in, what came out, and where they differ. */
export function InspectorPanel() {
  const judged = useJudged();
  return <Panel title="Inspector">{judged && <Inspector judged={judged} />}</Panel>;
}

function Inspector({ judged }: { judged: Judged }) {
  const [queueName, setQueueName] = useState<QueueName>('all');
  const selected = useStore((state) => state.selected);
  const { select } = useStore.getState();
  const { plan, frame, verdict, dataset } = judged;
  const queue = useMemo(
    () => queueOf(queueName, frame.testScores, plan.testAbnormal, verdict.threshold),
    [queueName, frame.testScores, plan.testAbnormal, verdict.threshold],
  );
  // Until someone chooses: an abnormal row, which is what this is all about.
  const position = selected ?? Math.max(0, plan.testAbnormal.indexOf(1));
  const row = useMemo(() => inspectRow(dataset, plan, frame, position), [dataset, plan, frame, position]);
  const place = queue.indexOf(position);
  const go = (by: 1 | -1) => {
    const next = move(queue, position, by);
    if (next !== null) select(next);
  };
  const open = (name: QueueName) => {
    setQueueName(name);
    const first = queueOf(name, frame.testScores, plan.testAbnormal, verdict.threshold)[0];
    if (first !== undefined) select(first);
  };
  return (
    <>
      <div className={styles.bar}>
        <SelectField
          label="Leaf through"
          value={queueName}
          options={QUEUES.map((name) => ({ value: name, label: QUEUE_LABELS[name] }))}
          onChange={open}
        />
        <Button variant="icon" label="Previous" disabled={queue.length === 0} onClick={() => go(-1)}>
          ‹
        </Button>
        <Button variant="icon" label="Next" disabled={queue.length === 0} onClick={() => go(1)}>
          ›
        </Button>
      </div>
      <p className={styles.place}>
        {queue.length === 0
          ? `No ${dataset.rowNoun.one} is ${QUEUE_LABELS[queueName]} at this threshold.`
          : place >= 0
            ? `${whole(place + 1)} of ${whole(queue.length)}`
            : `${whole(queue.length)} to leaf through`}
      </p>
      <RowPicture judged={judged} row={row} />
      <RowWords judged={judged} row={row} />
    </>
  );
}

function RowPicture({ judged: { dataset, plan }, row }: { judged: Judged; row: InspectedRow }) {
  const extents = useMemo(() => extentsOf(dataset, plan), [dataset, plan]);
  if (dataset.id === 'ecg5000') {
    return (
      <div className={styles.beat}>
        <BeatChart
          input={row.input}
          reconstruction={row.reconstruction}
          errors={row.errors}
          domain={BEAT_DOMAIN}
          label={`${dataset.rowNoun.one} ${row.name}`}
          unit={dataset.featureUnits[0] ?? ''}
        />
      </div>
    );
  }
  return (
    <div className={styles.features}>
      <FeatureBars names={dataset.featureNames} {...row} {...extents} />
    </div>
  );
}

/** The same for all beats, so that their heights can be compared; few samples of few beats lie beyond. */
const BEAT_DOMAIN: [number, number] = [-5.5, 4];

function RowWords({ judged, row }: { judged: Judged; row: InspectedRow }) {
  const { title, verdict, facts } = describeRow(judged, row);
  return (
    <div className={styles.words}>
      <p className={styles.title}>{title}</p>
      <p className={row.abnormal ? styles.abnormal : styles.normal}>{verdict}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
