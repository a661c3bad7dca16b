import { type UIEvent, useEffect, useMemo, useRef, useState } from 'react';
import { MiniSignal } from '#charts/signal/MiniSignal.tsx';
import { typeOf } from '#core/dataset/rowTypes.ts';
import { type Evaluated, useEvaluated } from '#store/evaluated.ts';
import { signalPaper } from '#store/signalPaper.ts';
import { useStore } from '#store/store.ts';
import type { Picked } from '#store/view.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Panel } from '#ui/Panel.tsx';
import { measureOf } from '../charts/measure.ts';
import { lineOf, type SeenRow, seeRow } from '../inspector/inspect.ts';
import styles from './GalleryPanel.module.css';

/** No more than these are drawn: whoever wants to see others picks fewer. */
const MOST = 60;
/** Drawn at first, and again whenever the list is scrolled to its end. */
const AT_ONCE = 20;

/** The rows that were picked in a chart, side by side; there only while some are. */
export function GalleryPanel() {
  const evaluated = useEvaluated();
  const picked = useStore((state) => state.picked);
  if (!evaluated || !picked || picked.among !== evaluated.plan.split.test) return null;
  return <Gallery evaluated={evaluated} picked={picked} />;
}

function Gallery({ evaluated, picked }: { evaluated: Evaluated; picked: Picked }) {
  const { dataset } = evaluated;
  const { rows, words } = picked;
  const text = useLater('lab').gallery;
  const { pick, light } = useStore.getState();
  const [drawn, setDrawn] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are looked at from the first one
  useEffect(() => {
    setDrawn(AT_ONCE);
    list.current?.scrollTo(0, 0);
  }, [picked]);
  // The rows of a gallery that goes are no longer pointed at.
  useEffect(() => () => light([]), [light]);
  const grow = ({ currentTarget: { scrollLeft, clientWidth, scrollWidth } }: UIEvent) => {
    if (scrollLeft + clientWidth > scrollWidth - 200 && drawn < Math.min(MOST, rows.length)) setDrawn(drawn + AT_ONCE);
  };
  const noun = dataset.rowNoun;
  return (
    <Panel
      title={text.title(noun)}
      actions={
        <Button variant="quiet" onClick={() => pick(null)}>
          {text.letGo}
        </Button>
      }
    >
      <p className={styles.words} aria-live="polite">
        {text.lead(rows.length, words, MOST, noun)}
      </p>
      <ul ref={list} className={styles.list} onScroll={grow}>
        {rows.slice(0, Math.min(drawn, MOST)).map((position) => (
          <li key={position}>
            <GalleryRow evaluated={evaluated} position={position} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const STAMP = { width: 116, height: 58 } as const;

function GalleryRow({ evaluated, position }: { evaluated: Evaluated; position: number }) {
  const { dataset, plan, frame, evaluation } = evaluated;
  const words = useLater('lab');
  const text = words.gallery;
  const selected = useStore((state) => state.selected === position);
  const highlighted = useStore((state) => state.highlighted.includes(position));
  const { select, light } = useStore.getState();
  const row = useMemo(() => seeRow(dataset, plan, frame, position), [dataset, plan, frame, position]);
  const kind = row.abnormal ? 'abnormal' : 'normal';
  const outcome = `${kind} ${row.score > evaluation.threshold ? 'flagged' : 'passed'}` as const;
  const name = nameOf(evaluated, row);
  const line = lineOf(dataset, row.index, words);
  const paper = signalPaper(dataset);
  return (
    <button
      type="button"
      className={`${styles.row} ${highlighted ? styles.highlighted : ''}`}
      aria-pressed={selected}
      aria-label={text.row(name, line, row.score, outcome, dataset.rowNoun, measureOf(plan))}
      title={line}
      onClick={() => select(position)}
      onPointerEnter={() => light([position])}
      onPointerLeave={() => light([])}
      onFocus={() => light([position])}
      onBlur={() => light([])}
    >
      {paper && (
        <MiniSignal input={row.input} reconstruction={row.reconstruction} kind={kind} domain={paper.range} {...STAMP} />
      )}
      <span className={styles[kind]}>
        {kind === 'abnormal' ? '× ' : '● '}
        {name}
      </span>
      <span className={styles.score}>{text.score(row.score, outcome)}</span>
    </button>
  );
}

/** An abnormal row goes by its type where there is one, anything else by the few letters of its class. */
function nameOf({ dataset }: Evaluated, row: SeenRow): string {
  return typeOf(dataset, row.index) ?? dataset.classes[dataset.label[row.index]!]!.short;
}
