import { useMemo, useState } from 'react';
import type { Correlations } from '#core/learnt/correlations.ts';
import { useLater, useText } from '#text/useText.ts';
import { ChartFrame } from '../../frame/ChartFrame.tsx';
import { captionHeight } from '../../frame/size.ts';
import { useSize } from '../../frame/useSize.ts';
import { worstFirst } from '../../scales/featureScale.ts';
import type { ShownRows } from '../shownRows.ts';
import styles from './Correlations.module.css';
import { correlationsLayout, heightOfCorrelations } from './layout.ts';
import { Matrix } from './Matrix.tsx';
import { PairPlot } from './PairPlot.tsx';
import { PairReader } from './PairReader.tsx';
import { distanceOf, oddPair, type Pair } from './pairs.ts';

interface Props {
  learnt: Correlations;
  rows: ShownRows;
}

/** How features go together: a matrix of all pairs, and of one pair where training rows lie, and where the row does. */
export function CorrelationsChart({ learnt, rows }: Props) {
  const { correlations: text } = useLater('lab').learnt;
  const { fixed, measured, percent } = useText().numbers;
  const [room, { width }] = useSize<HTMLDivElement>();
  const [pointed, setPointed] = useState<Pair | null>(null);
  const { values, contributions } = rows.row;
  // What adds most to the score, as the inspector says, and what that is most at odds with.
  const odd = useMemo(() => oddPair(learnt, values, worstFirst(contributions)[0]!), [learnt, values, contributions]);
  const pair = pointed ?? odd;
  const called = (f: number) => text.feature(rows.heights !== null, rows.names[f]!, f + 1);
  const features = rows.names.length;
  const toldOf = ([a, b]: Pair) => ({
    a: called(a),
    b: a === b ? null : called(b),
    r: fixed(learnt.correlation[a * features + b]!, 2),
    distance: measured(Math.sqrt(distanceOf(learnt, [a, b], values))),
  });
  const said = text.reading(toldOf(pair), rows.noun, pointed !== null);
  return (
    <div className={styles.room}>
      <div
        ref={room}
        className={styles.picture}
        style={{ minHeight: heightOfCorrelations(width) + captionHeight(width) }}
      >
        <ChartFrame
          label={text.label(rows.noun, features, percent(learnt.shrinkage, 1), toldOf(odd))}
          caption={said}
          captionLines={2}
          overlay={(size) => (
            <PairReader
              box={correlationsLayout(size).matrix}
              features={features}
              pair={pair}
              said={said}
              onRead={setPointed}
            />
          )}
        >
          {(size) => {
            const { matrix, plot, key } = correlationsLayout(size);
            // Until it is laid out there may be no room.
            if (matrix.width === 0) return null;
            return (
              <>
                <Matrix correlation={learnt.correlation} features={features} {...{ matrix, pair }} scale={key} />
                <PairPlot {...{ learnt, rows, pair }} box={plot} names={[called(pair[0]), called(pair[1])]} />
              </>
            );
          }}
        </ChartFrame>
      </div>
      <p className={styles.note}>{text.note(rows.noun, percent(learnt.shrinkage, 1))}</p>
    </div>
  );
}
