import { useMemo, useState } from 'react';
import type { LearnPart } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import { beatAt } from '../../beats.ts';
import { Choice } from '../../Choice.tsx';
import controls from '../../controls.module.css';
import { withPart } from '../../parts.tsx';
import styles from './HeartbeatFigure.module.css';
import { InputCells } from './InputCells.tsx';
import { MeanChart } from './MeanChart.tsx';
import { Thumbnail } from './Thumbnail.tsx';

export default withPart('beats', HeartbeatFigure);

/** Real beats, kind by kind: their mean and spread, some of them to look at, and one of them as a network's inputs. */
function HeartbeatFigure({ part: { facts, arrays } }: { part: LearnPart<'beats'> }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.heartbeat;
  const { classes } = facts;
  const [short, setShort] = useState(classes[0]!.short);
  const [picked, setPicked] = useState(0);
  const label = classes.findIndex((other) => other.short === short);
  const { rows, shown, abnormal } = classes[label]!;
  const first = classes.slice(0, label).reduce((sum, other) => sum + other.shown, 0);
  const all = classes.reduce((sum, other) => sum + other.rows, 0);
  const name = words.fullNames[short] ?? classes[label]!.name;
  const kind = abnormal ? 'abnormal' : 'normal';
  const beats = useMemo(
    () => Array.from({ length: shown }, (_, i) => beatAt(arrays.beats!, first + i)),
    [arrays, first, shown],
  );
  const beat = beats[Math.min(picked, shown - 1)]!;
  const choose = (next: string) => {
    setShort(next);
    setPicked(0);
  };
  return (
    <>
      <div className={controls.row}>
        <Choice
          label={words.kinds}
          options={classes.map(({ short: id }) => ({ id, label: words.kindName(id) }))}
          selected={short}
          onSelect={choose}
        />
      </div>
      <p className={controls.note} role="status">
        {words.count(rows, numbers.percent(rows / all, rows / all < 0.1 ? 1 : 0), name)}
      </p>
      <MeanChart
        mean={beatAt(arrays.mean!, label)}
        deviation={beatAt(arrays.deviation!, label)}
        beat={beat}
        kind={kind}
        label={words.meanChart(name)}
      />
      <fieldset className={styles.beats} aria-label={words.smallMultiples}>
        {beats.map((values, i) => (
          <Thumbnail
            // Beats of a kind keep their places.
            key={`${short}${String(i)}`}
            values={values}
            kind={kind}
            name={words.pick(i + 1, words.kindName(short))}
            pressed={i === picked}
            onPress={() => setPicked(i)}
          />
        ))}
      </fieldset>
      <InputCells beat={beat} low={arrays.low!} high={arrays.high!} />
    </>
  );
}
