import { useMemo, useState } from 'react';
import type { LearnPart } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { beatAt } from '../../beats.ts';
import { Choice } from '../../Choice.tsx';
import controls from '../../controls.module.css';
import { withPart } from '../../parts.tsx';
import { BeatTable } from './BeatTable.tsx';
import { type Band, beyond, highestOf, lowestOf, peaksOf } from './course.ts';
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
  const bandOf = (of: number): Band => ({ mean: beatAt(arrays.mean!, of), deviation: beatAt(arrays.deviation!, of) });
  const band = bandOf(label);
  // What gives an abnormal beat away is how it differs from normal ones.
  const normal = abnormal ? bandOf(classes.findIndex((other) => !other.abnormal)) : null;
  const said = words.beat(picked + 1, toldBeyond(beat, normal ?? band), !normal);
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
      <MeanChart {...band} beat={beat} kind={kind} label={`${words.meanChart(name, toldCourse(band))} ${said}`} />
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
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
      <BeatTable band={band} normal={normal} beat={beat} low={arrays.low!} high={arrays.high!} />
    </>
  );
}

/** Heights with their samples as the words count them: from 1. */
const heightIn = (values: Float32Array) => (at: number) => ({ sample: at + 1, height: values[at]! });

function toldCourse({ mean, deviation }: Band) {
  return {
    lowest: heightIn(mean)(lowestOf(mean)),
    highest: heightIn(mean)(highestOf(mean)),
    widest: peaksOf(deviation).map(heightIn(deviation)),
    thinnest: heightIn(deviation)(lowestOf(deviation)),
  };
}

function toldBeyond(beat: Float32Array, band: Band) {
  const { samples, furthest, stretches } = beyond(beat, band);
  return {
    samples,
    furthest: heightIn(beat)(furthest),
    mean: band.mean[furthest]!,
    stretches: stretches.map(({ first, last, side }) => ({ first: first + 1, last: last + 1, side })),
  };
}
