import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import type { Judged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { whole } from '../words.ts';
import styles from './InspectorPanel.module.css';
import { move, QUEUES, type QueueName, queueOf } from './queue.ts';

const QUEUE_LABELS: Record<QueueName, string> = {
  all: 'all, strangest first',
  missed: 'missed',
  falseAlarms: 'false alarms',
  caught: 'caught',
  passed: 'rightly passed',
};

interface Props {
  judged: Judged;
  /** Of the row under the glass, among the test rows. */
  position: number;
  children: ReactNode;
}

/** Ways from row to row: along a queue, or straight to the next mistake; by button, or by key while the focus is here. */
export function Leaf({ judged: { dataset, plan, frame, verdict }, position, children }: Props) {
  const [queueName, setQueueName] = useState<QueueName>('all');
  const { select } = useStore.getState();
  // All rows are the same whatever the threshold, and its moves are many.
  const threshold = queueName === 'all' ? 0 : verdict.threshold;
  const queue = useMemo(
    () => queueOf(queueName, frame.testScores, plan.testAbnormal, threshold),
    [queueName, frame.testScores, plan.testAbnormal, threshold],
  );
  const place = useMemo(() => queue.indexOf(position), [queue, position]);
  const { fn: missed, fp: falseAlarms } = verdict.confusion;
  const go = (by: 1 | -1) => {
    const next = move(queue, position, by);
    if (next !== null) select(next);
  };
  const open = (name: QueueName) => {
    setQueueName(name);
    const first = queueOf(name, frame.testScores, plan.testAbnormal, verdict.threshold)[0];
    if (first !== undefined) select(first);
  };
  const goToMistake = (name: 'missed' | 'falseAlarms') => {
    const next = move(queueOf(name, frame.testScores, plan.testAbnormal, verdict.threshold), position, 1);
    if (next === null) return;
    setQueueName(name);
    select(next);
  };
  const press = (event: KeyboardEvent) => {
    // A list of choices takes letters for itself, and a held command key means something else.
    if (event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Record<string, () => void> = {
      n: () => go(1),
      p: () => go(-1),
      m: () => goToMistake('missed'),
      f: () => goToMistake('falseAlarms'),
    };
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys repeat what the buttons in here do.
    <div className={styles.leaf} onKeyDown={press}>
      <div className={styles.bar}>
        <SelectField
          label="Leaf through"
          explain={LEAFING}
          value={queueName}
          options={QUEUES.map((name) => ({ value: name, label: QUEUE_LABELS[name] }))}
          onChange={open}
        />
        <Button
          variant="icon"
          label="Previous"
          title="Previous (P)"
          disabled={queue.length === 0}
          onClick={() => go(-1)}
        >
          ‹
        </Button>
        <Button variant="icon" label="Next" title="Next (N)" disabled={queue.length === 0} onClick={() => go(1)}>
          ›
        </Button>
      </div>
      <div className={styles.mistakes}>
        <Button
          title="Next missed (M)"
          disabled={missed === 0}
          onClick={() => goToMistake('missed')}
        >{`Next missed (${whole(missed)})`}</Button>
        <Button
          title="Next false alarm (F)"
          disabled={falseAlarms === 0}
          onClick={() => goToMistake('falseAlarms')}
        >{`Next false alarm (${whole(falseAlarms)})`}</Button>
      </div>
      <p className={styles.place}>
        {queue.length === 0
          ? `No ${dataset.rowNoun.one} is ${QUEUE_LABELS[queueName]} at this threshold.`
          : place >= 0
            ? `${whole(place + 1)} of ${whole(queue.length)}`
            : `${whole(queue.length)} to leaf through`}
      </p>
      {children}
    </div>
  );
}

const LEAFING = [
  'Which of the test rows you see one after another, the most telling first.',
  'While the focus is in the inspector, N and P go to the next and the previous one, M to the next missed one, F to the next false alarm.',
] as const;
