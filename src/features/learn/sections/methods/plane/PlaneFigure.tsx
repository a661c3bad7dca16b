import { useCallback, useId, useRef, useState } from 'react';
import type { RunOfWork } from '#core/history.ts';
import { useLater, useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { spoken } from '../../../../commands/commands.ts';
import { useCommands } from '../../../../commands/useCommands.ts';
import { Choice } from '../../../Choice.tsx';
import controls from '../../../controls.module.css';
import { tally } from './findings.ts';
import { Legend } from './Legend.tsx';
import { MapCard } from './MapCard.tsx';
import { NOTION_KINDS, type NotionKind } from './notions.ts';
import { Plane } from './Plane.tsx';
import styles from './PlaneFigure.module.css';
import { addPoint, countStrange, movePoint, OUTSIDE, removePoint, SHAPES, type Shape, stillInHand } from './scene.ts';
import { startingScene } from './shapes.ts';
import { useAnswer } from './useAnswer.ts';
import { usePlane } from './usePlane.ts';

/** Points on a plane, and what eight detectors make of them: which notion of normal fits which shape. */
export function PlaneFigure() {
  const words = useLater('plane');
  const { numbers } = useText();
  const { scene, change, takeBack, undo, redo } = usePlane();
  const answer = useAnswer(scene);
  const [shown, setShown] = useState<NotionKind>('mean');
  const [adds, setAdds] = useState<'normal' | 'strange'>('normal');
  const [inHand, setInHand] = useState<number | null>(null);
  const figure = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const inHandSlider = useRef<HTMLInputElement>(null);
  const [group, helpId] = [useId(), useId()];
  const { points } = scene;
  const chosen = stillInHand(inHand, points.length);

  const add = (x: number, y: number) => {
    const next = addPoint(scene, { x, y, strange: adds === 'strange' });
    if (next === scene) return;
    change(next);
    setInHand(points.length);
  };
  /** Beside the point in hand, or in the middle. */
  const addHere = () => {
    const { x, y } = chosen === null ? { x: 0.5, y: 0.5 } : points[chosen]!;
    add(x + (x < 0.9 ? BESIDE : -BESIDE), y);
  };
  const remove = (index: number, run?: RunOfWork) => {
    if (index >= points.length) return;
    change(removePoint(scene, index), run);
    setInHand(index);
  };
  const removeChosen = () => chosen !== null && remove(chosen);
  const begin = (shape: Shape) => {
    change(startingScene(shape));
    setInHand(null);
  };
  useCommands('plane', { ...(undo && { undoPoints: undo }), ...(redo && { redoPoints: redo }) }, figure);
  useCommands('plane', { addPoint: addHere, removePoint: removeChosen }, plane);
  const focusInHand = useCallback(() => inHandSlider.current?.focus(), []);
  // The same function always, for maps that stay as they are.
  const show = useCallback((kind: NotionKind) => setShown(kind), []);

  return (
    <div ref={figure} className={styles.figure}>
      <div className={styles.start}>
        <Choice<Shape>
          label={words.start}
          options={SHAPES.map((id) => ({ id, label: words.shapes[id] }))}
          selected={scene.shape}
          onSelect={begin}
        />
      </div>
      <div ref={plane} className={styles.plane}>
        <Plane
          points={points}
          map={answer?.maps?.[shown] ?? null}
          label={words.picture(points.length, countStrange(points), words.notions[shown].name)}
          helpId={helpId}
          chosen={chosen}
          onChoose={setInHand}
          onAdd={add}
          onMove={(index, x, y, run) => index < points.length && change(movePoint(scene, index, x, y), run)}
          onTakeBack={takeBack}
          onRemove={remove}
          onLeaveSliders={focusInHand}
        />
        <SliderField
          ref={inHandSlider}
          label={words.point}
          // 0 is no point, and no choice once there is one: a browser would show a value below the least as the least.
          min={chosen === null ? 0 : 1}
          max={points.length}
          step={1}
          value={chosen === null ? 0 : chosen + 1}
          format={() => (chosen === null ? words.noPoint : words.pointIs(chosen + 1, points.length, points[chosen]!))}
          onChange={(value) => setInHand(value - 1)}
        />
      </div>
      <div className={styles.maps}>
        <fieldset className={styles.cards} aria-label={words.maps}>
          {NOTION_KINDS.map((kind) => (
            <MapCard
              key={kind}
              kind={kind}
              // What was answered, so that points and shades on a map belong together.
              scene={answer?.scene ?? scene}
              map={answer?.maps?.[kind] ?? null}
              group={group}
              shown={kind === shown}
              onShow={show}
            />
          ))}
          <Legend />
        </fieldset>
      </div>
      <div className={styles.tools}>
        <Choice<'normal' | 'strange'>
          label={words.adds}
          options={(['normal', 'strange'] as const).map((id) => ({ id, label: words.kinds[id] }))}
          selected={adds}
          onSelect={setAdds}
        />
        <div className={styles.buttons}>
          <Button onClick={addHere} keys={spoken('addPoint')}>
            {words.add}
          </Button>
          <Button onClick={removeChosen} disabled={chosen === null} keys={spoken('removePoint')}>
            {words.remove}
          </Button>
          <Button onClick={() => undo?.()} disabled={!undo} keys={spoken('undoPoints')}>
            {words.undo}
          </Button>
          <Button onClick={() => redo?.()} disabled={!redo} keys={spoken('redoPoints')}>
            {words.redo}
          </Button>
          <Button variant="quiet" onClick={() => begin(scene.shape)}>
            {words.again}
          </Button>
        </div>
        <CheckboxField
          label={words.contaminated}
          checked={scene.contaminated}
          onChange={(contaminated) => change({ ...scene, contaminated })}
        />
        <SliderField
          label={words.outside}
          {...{ min: OUTSIDE.least, max: OUTSIDE.most }}
          step={0.01}
          value={scene.outside}
          format={(share) => numbers.percent(share)}
          onChange={(outside) => change({ ...scene, outside }, 'outside')}
        />
      </div>
      <div className={styles.result}>
        <p className={controls.result} role="status">
          {answer && (answer.maps ? words.result(tally(answer.scene, answer.maps), NOTION_KINDS.length) : words.tooFew)}
        </p>
        <p className={controls.note}>
          <strong>{words.notions[shown].name}.</strong> {words.notions[shown].idea}
        </p>
        <p className={`${controls.note} ${styles.aside}`}>
          {words.hint} {words.legend.note}
        </p>
      </div>
      <p id={helpId} hidden>
        {words.keys}
      </p>
    </div>
  );
}

/** How far from the point in hand another comes to lie. */
const BESIDE = 0.04;
