import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import type { Evaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
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
  const [queueName, setQueueName] = useState<QueueName>('all');
  const { select } = useStore.getState();
  const chosen = useStore((state) => state.selected !== null);
  // All rows are the same whatever the threshold, and its moves are many.
  const threshold = queueName === 'all' ? 0 : evaluation.threshold;
  const queue = useMemo(
    () => queueOf(queueName, frame.testScores, plan.testAbnormal, threshold),
    [queueName, frame.testScores, plan.testAbnormal, threshold],
  );
  const place = useMemo(() => queue.indexOf(position), [queue, position]);
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
          label={text.through}
          explain={text.throughHelp}
          value={queueName}
          options={QUEUES.map((name) => ({ value: name, label: text.queues[name] }))}
          onChange={open}
        />
        <Button
          variant="icon"
          label={text.previous}
          title={text.previousKey}
          disabled={queue.length === 0}
          onClick={() => go(-1)}
        >
          ‹
        </Button>
        <Button
          variant="icon"
          label={text.next}
          title={text.nextKey}
          disabled={queue.length === 0}
          onClick={() => go(1)}
        >
          ›
        </Button>
      </div>
      <div className={styles.mistakes}>
        <Button title={text.missedKey} disabled={missed === 0} onClick={() => goToMistake('missed')}>
          {text.missed(missed)}
        </Button>
        <Button title={text.falseAlarmKey} disabled={falseAlarms === 0} onClick={() => goToMistake('falseAlarms')}>
          {text.falseAlarm(falseAlarms)}
        </Button>
      </div>
      <p className={styles.place}>
        {queue.length === 0
          ? text.none(queueName, dataset.rowNoun)
          : place < 0
            ? text.elsewhere(queue.length)
            : chosen
              ? text.place(place + 1, queue.length)
              : text.toBeginWith(place + 1, queue.length, plan.testAbnormal[position] === 1, dataset.rowNoun)}
      </p>
      {children}
    </div>
  );
}
