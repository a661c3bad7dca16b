import { useState } from 'react';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import controls from '../../controls.module.css';
import { Sides } from '../../Sides.tsx';
import styles from './AccuracyFigure.module.css';
import { SuitcaseField } from './SuitcaseField.tsx';
import { countsOf, FORBIDDEN, type Scanner, SUITCASES } from './suitcases.ts';
import { Tiles } from './Tiles.tsx';

const HARMLESS = SUITCASES - FORBIDDEN;
/** Ways to set the scanner: all through, a sharp one that is right nine times in ten both ways, all stopped. */
const SETTINGS = {
  blind: { stopped: 0, held: 0 },
  sharp: { stopped: 0.9 * FORBIDDEN, held: 0.1 * HARMLESS },
  strict: { stopped: FORBIDDEN, held: HARMLESS },
} as const satisfies Record<string, Scanner>;

/** A thousand suitcases and a scanner to set: what its accuracy says, and what it hides. */
export function Suitcases() {
  const { learn, numbers } = useText();
  const { words } = learn.sections.accuracy;
  const [scanner, setScanner] = useState<Scanner>(SETTINGS.blind);
  const { stopped, held } = scanner;
  const confusion = countsOf(scanner);
  return (
    <>
      <div className={controls.row}>
        {(['blind', 'sharp', 'strict'] as const).map((name) => (
          <Button key={name} onClick={() => setScanner(SETTINGS[name])}>
            {words.scanners[name]}
          </Button>
        ))}
      </div>
      <div className={styles.settings}>
        <SliderField
          label={words.stopped}
          value={stopped}
          min={0}
          max={FORBIDDEN}
          step={1}
          format={(value) => words.of(value, FORBIDDEN)}
          onChange={(value) => setScanner({ stopped: value, held })}
        />
        <SliderField
          label={words.held}
          value={held}
          min={0}
          max={HARMLESS}
          step={1}
          format={(value) => words.of(value, HARMLESS)}
          onChange={(value) => setScanner({ stopped, held: value })}
        />
      </div>
      <Sides
        left={
          <>
            <div className={styles.field}>
              <SuitcaseField scanner={scanner} />
            </div>
            <p className={controls.note}>{words.key}</p>
          </>
        }
        right={
          <>
            <Tiles confusion={confusion} beta={1} />
            <p className={controls.result} role="status">
              {words.suitcases(confusion.fn, FORBIDDEN, held, HARMLESS)}{' '}
              {words.evaluated(numbers.whole(confusion.tp + confusion.tn), numbers.whole(SUITCASES))}{' '}
              {words.alarm(stopped, stopped + held)}
            </p>
          </>
        }
      />
    </>
  );
}
