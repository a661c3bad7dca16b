import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useKeyed } from '../commands/useKeyed.ts';
import styles from './InspectorPanel.module.css';
import { move, QUEUES, type QueueName, queueOf } from './queue.ts';

interface Props {
  evaluated: Evaluated;
  /** Of the row under the glass, among the test rows. */
  position: number;
  children: ReactNode;
}

/** Ways from row to row: along a queue, or straight to the next mistake; by button, or by key while the focus is here. */
export function Leaf({ evaluated: { dataset, plan, frame, evaluation }, position, children }: Props) {
  const text = useLater('lab').leaf;
  const keyed = useKeyed();
  const [queueName, setQueueName] = useState<QueueName>('all');
  const { select } = useStore.getState();
  const chosen = useStore((state) => state.selected !== null);
  // All rows are the same whatever the threshold, and its moves are many.
  const threshold = queueName === 'all' ? 0 : evaluation.threshold;
  const queue = useMemo(
    () => queueOf(queueName, frame.testScores, plan.testAbnormal, threshold),
    [queueName, frame.testScores, plan.testAbnormal, threshold],
  );
  const at = useMemo(() => queue.indexOf(position), [queue, position]);
  const { fn: missed, fp: falseAlarms } = evaluation.confusion;
  const go = (by: 1 | -1) => {
    const next = move(queue, position, by);
    if (next !== null) select(next);
  };
  const open = (name: QueueName) => {
    setQueueName(name);
    const first = queueOf(name, frame.testScores, plan.testAbnormal, evaluation.threshold)[0];
    if (first !== undefined) select(first);
  };
  const goToMistake = (name: 'missed' | 'falseAlarms') => {
    const next = move(queueOf(name, frame.testScores, plan.testAbnormal, evaluation.threshold), position, 1);
    if (next === null) return;
    setQueueName(name);
    select(next);
  };
  const place = useRef<HTMLDivElement>(null);
  useCommands(
    'inspector',
    {
      nextRow: () => go(1),
      previousRow: () => go(-1),
      nextMissed: () => goToMistake('missed'),
      nextFalseAlarm: () => goToMistake('falseAlarms'),
    },
    place,
  );
  return (
    <div ref={place} className={styles.leaf}>
      <div className={styles.bar}>
        <SelectField
          label={text.through}
          explain={text.throughHelp}
          value={queueName}
          options={QUEUES.map((name) => ({ value: name, label: text.queues[name] }))}
          onChange={open}
        />
        <Button
          variant="icon"
          label={text.previous}
          {...keyed(text.previous, 'previousRow')}
          disabled={queue.length === 0}
          onClick={() => go(-1)}
        >
          ‹
        </Button>
        <Button
          variant="icon"
          label={text.next}
          {...keyed(text.next, 'nextRow')}
          disabled={queue.length === 0}
          onClick={() => go(1)}
        >
          ›
        </Button>
      </div>
      <div className={styles.mistakes}>
        <Button {...keyed(text.nextMissed, 'nextMissed')} disabled={missed === 0} onClick={() => goToMistake('missed')}>
          {text.missed(missed)}
        </Button>
        <Button
          {...keyed(text.nextFalseAlarm, 'nextFalseAlarm')}
          disabled={falseAlarms === 0}
          onClick={() => goToMistake('falseAlarms')}
        >
          {text.falseAlarm(falseAlarms)}
        </Button>
      </div>
      <p className={styles.place}>
        {queue.length === 0
          ? text.none(queueName, dataset.rowNoun)
          : at < 0
            ? text.elsewhere(queue.length)
            : chosen
              ? text.place(at + 1, queue.length)
              : text.toBeginWith(at + 1, queue.length, plan.testAbnormal[position] === 1, dataset.rowNoun)}
      </p>
      {children}
    </div>
  );
}
