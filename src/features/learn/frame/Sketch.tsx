import { useState } from 'react';
import { SketchPad } from '#charts/sketch/SketchPad.tsx';
import type { SketchAxes } from '#charts/sketch/sketch.ts';
import type { SketchQuestion } from '#text/section.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Sketch.module.css';

interface Props {
  text: SketchQuestion['sketch'];
  axes: SketchAxes;
  /** What was handed in before; null while nothing was. */
  sketch: readonly number[] | null;
  onSketch(heights: readonly number[]): void;
}

/** A guess to be drawn. Once handed in, the figure shows it beside what happened, and it may still be changed. */
export default function Sketch({ text, axes, sketch, onSketch }: Props) {
  const [drawn, setDrawn] = useState(sketch);
  const handedIn = sketch !== null;
  return (
    <>
      <p className={styles.how}>{text.how}</p>
      <div className={styles.pad}>
        <SketchPad
          label={text.label}
          axes={axes}
          heights={drawn ?? axes.at.map(() => axes.high)}
          untouched={drawn === null}
          onDraw={setDrawn}
          onEnd={(heights) => handedIn && onSketch(heights)}
          across={text.across}
          up={text.up}
          placeText={text.placeText}
          heightText={text.heightText}
          nameOf={text.pointName}
        />
      </div>
      {!handedIn && (
        <p className={styles.done}>
          {/* The line that is there to begin with is nobody's guess. */}
          <Button variant="primary" disabled={!drawn} onClick={() => drawn && onSketch(drawn)}>
            {text.done}
          </Button>
        </p>
      )}
    </>
  );
}
