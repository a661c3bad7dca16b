import { useState } from 'react';
import type { LearnPart } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import { Choice } from '../../Choice.tsx';
import { withPart } from '../../parts.tsx';
import styles from './AccuracyFigure.module.css';
import { Heartbeats } from './Heartbeats.tsx';
import { Suitcases } from './Suitcases.tsx';

export default withPart('scores', AccuracyFigure);

/** What accuracy hides: first where it is plain to see, then on the essay's own network. */
function AccuracyFigure({ part }: { part: LearnPart<'scores'> }) {
  const { words } = useText().learn.sections.accuracy;
  const [shown, setShown] = useState<'suitcases' | 'heartbeats'>('suitcases');
  return (
    <>
      <div className={styles.about}>
        <Choice<'suitcases' | 'heartbeats'>
          label={words.about}
          options={[
            { id: 'suitcases', label: words.abouts.suitcases },
            { id: 'heartbeats', label: words.abouts.heartbeats },
          ]}
          selected={shown}
          onSelect={setShown}
        />
      </div>
      {shown === 'suitcases' ? <Suitcases /> : <Heartbeats part={part} />}
    </>
  );
}
