import { atOnce } from '#core/pieces.ts';
import { answer } from '../src/features/learn/sections/methods/plane/maps.ts';
import { movePoint, SHAPES, type Shape } from '../src/features/learn/sections/methods/plane/scene.ts';
import { startingScene } from '../src/features/learn/sections/methods/plane/shapes.ts';
import { median } from './median.ts';

/** What the eight detectors of the essay's plane take from a moved point to their maps. */
interface PlaneTimes {
  shape: Shape;
  points: number;
  /** Of the moves. */
  medianMs: number;
  worstMs: number;
}

const MOVES = 20;
/** The page's code is compiled while it runs. */
const WARM_UP = 5;

/** Moves a point of every starting scene, step by step, and has every scene answered as the page does, without its pauses. */
export function benchPlane(): PlaneTimes[] {
  return SHAPES.map((shape) => {
    let scene = startingScene(shape);
    const times: number[] = [];
    for (let move = -WARM_UP; move < MOVES; move++) {
      const { x, y } = scene.points[0]!;
      scene = movePoint(scene, 0, x + 0.01, y);
      const began = performance.now();
      atOnce(answer(scene));
      if (move >= 0) times.push(performance.now() - began);
    }
    return { shape, points: scene.points.length, medianMs: median(times), worstMs: Math.max(...times) };
  });
}

/** "ring           81 points: eight maps in 41 ms (worst 55 ms)" */
export const planeLine = ({ shape, points, medianMs, worstMs }: PlaneTimes): string =>
  `${shape.padEnd(13)}${String(points).padStart(4)} points: eight maps in ${medianMs.toFixed(0)} ms (worst ${worstMs.toFixed(0)} ms)`;
