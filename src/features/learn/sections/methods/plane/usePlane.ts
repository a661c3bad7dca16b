import { useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { type History, type RunOfWork, record, redo, takeBack, undo } from '#core/history.ts';
import { keep } from '#kept/keep.ts';
import { bounded } from '#kept/schemas.ts';
import { keepScene } from './keepScene.ts';
import { MOST_POINTS, OUTSIDE, type Scene, SHAPES } from './scene.ts';
import { startingScene } from './shapes.ts';

interface Step {
  scene: Scene;
  run?: RunOfWork;
}

const scene = v.object({
  shape: v.picklist(SHAPES),
  points: v.pipe(
    v.array(v.object({ x: bounded(0, 1), y: bounded(0, 1), strange: v.boolean() })),
    v.maxLength(MOST_POINTS),
  ),
  contaminated: v.boolean(),
  outside: bounded(OUTSIDE.least, OUTSIDE.most),
});

/** The reader's points. They never leave this browser. */
const useKept = keep({ name: 'plane', place: 'browser', parts: { scene: v.fallback(v.nullable(scene), null) } });

export interface PlaneState {
  scene: Scene;
  change(scene: Scene, run?: RunOfWork): void;
  /** A run of changes was not meant: the points are what they were before. */
  takeBack(run: RunOfWork): void;
  /** Null where there is nothing to take back, or to bring back. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/** The points on the plane, as the reader left them, and the way back through all that was done to them. */
export function usePlane(): PlaneState {
  const [history, setHistory] = useState<History<Step>>(() => ({
    past: [],
    present: { scene: useKept.getState().scene ?? startingScene('ring') },
    future: [],
  }));
  const { scene } = history.present;
  const keeping = useRef<ReturnType<typeof keepScene>>(null);
  const [first] = useState(scene);
  useEffect(() => {
    keeping.current = keepScene(first, (scene) => useKept.setState({ scene: { ...scene, points: [...scene.points] } }));
    return () => keeping.current?.stop();
  }, [first]);
  useEffect(() => keeping.current?.shows(scene), [scene]);
  return {
    scene,
    change: (scene, run) => setHistory((before) => record(before, run === undefined ? { scene } : { scene, run })),
    takeBack: (run) => setHistory((before) => takeBack(before, run)),
    undo: history.past.length > 0 ? () => setHistory(undo) : null,
    redo: history.future.length > 0 ? () => setHistory(redo) : null,
  };
}
