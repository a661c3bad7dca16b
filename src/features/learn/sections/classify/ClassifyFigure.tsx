import { useMemo, useState } from 'react';
import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Choice } from '../../Choice.tsx';
import controls from '../../controls.module.css';
import { Scatter } from './Scatter.tsx';
import { detector, flaggedGround, makeScene, type Point, STRANGE, WAYS, type Way } from './ways.ts';

const SEED = 3;
/** Fine enough for a smooth border, coarse enough to be found at once. */
const CELLS = 96;

/** The same points, learnt from in three ways. */
export default function ClassifyFigure() {
  const { words } = useText().learn.sections.classify;
  const scene = useMemo(() => makeScene(SEED), []);
  const [way, setWay] = useState<Way>('supervised');
  const [appeared, setAppeared] = useState(false);
  const isFlagged = useMemo(() => detector(way, scene), [way, scene]);
  const ground = useMemo(() => flaggedGround(isFlagged, CELLS), [isFlagged]);
  const { normal, known, fresh } = scene;
  const flagged = (points: readonly Point[]) => points.filter(isFlagged).length;
  const learnsFrom = {
    supervised: words.learnsFrom.supervised(normal.length, known.length),
    semiSupervised: words.learnsFrom.semiSupervised(normal.length),
    unsupervised: words.learnsFrom.unsupervised(normal.length + known.length, STRANGE),
  };
  return (
    <>
      <div className={controls.row}>
        <Choice<Way>
          label={words.ways}
          options={WAYS.map((id) => ({ id, label: words.way[id] }))}
          selected={way}
          onSelect={setWay}
        />
      </div>
      <p className={controls.note}>{learnsFrom[way]}</p>
      <ChartFrame label={words.picture(words.way[way].toLowerCase())}>
        {(size) => (
          <Scatter
            size={size}
            scene={scene}
            way={way}
            appeared={appeared}
            ground={ground}
            cells={CELLS}
            isFlagged={isFlagged}
          />
        )}
      </ChartFrame>
      <div className={controls.row}>
        <Button onClick={() => setAppeared(!appeared)}>{appeared ? words.remove : words.appear}</Button>
      </div>
      <p className={controls.result} role="status">
        {words.result(flagged(known), known.length, 'known')}
        {appeared && (
          <>
            , <strong>{words.result(flagged(fresh), fresh.length, 'fresh')}</strong>
          </>
        )}
        . {words.alarms(flagged(normal), normal.length)}.
      </p>
    </>
  );
}
