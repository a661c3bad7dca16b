import { Suspense, useState } from 'react';
import { useLater, useText } from '#text/useText.ts';
import { Choice } from '../../Choice.tsx';
import MethodMap from './MethodMap.tsx';
import styles from './MethodsFigure.module.css';
import { PlaneFigure } from './plane/PlaneFigure.tsx';

type View = 'plane' | 'map';

/** Other ways: first at work on points that can be moved, then by what the reader's own data are like. */
export default function MethodsFigure() {
  const { learn } = useText();
  const words = useLater('methods');
  const [view, setView] = useState<View>('plane');
  const styleOf = (id: View) => (id === view ? undefined : styles.away);
  return (
    <>
      <div className={styles.views}>
        <Choice<View>
          label={words.view}
          options={(['plane', 'map'] as const).map((id) => ({ id, label: words.views[id] }))}
          selected={view}
          onSelect={setView}
        />
      </div>
      {/* Both are there: paper shows both. */}
      <div className={styleOf('plane')}>
        <PlaneFigure />
      </div>
      <div className={styleOf('map')}>
        {/* The plane needs none of what the map waits for. */}
        <Suspense fallback={<p data-waiting>{learn.figure.loading}</p>}>
          <MethodMap />
        </Suspense>
      </div>
    </>
  );
}
