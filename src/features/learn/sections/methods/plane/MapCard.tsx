import { memo, useId, useMemo } from 'react';
import { useLater } from '#text/useText.ts';
import { borderPath } from './border.ts';
import { findingsOf } from './findings.ts';
import { Ground } from './Ground.tsx';
import styles from './MapCard.module.css';
import type { PlaneMap } from './maps.ts';
import type { NotionKind } from './notions.ts';
import plane from './Plane.module.css';
import { PointMarks } from './PointMarks.tsx';
import type { Scene } from './scene.ts';

interface Props {
  kind: NotionKind;
  scene: Scene;
  /** Null while there are too few points to learn from. */
  map: PlaneMap | null;
  group: string;
  shown: boolean;
  onShow(kind: NotionKind): void;
}

/** What one detector makes of the plane, small; chosen, it lies under the points of the large one, too. */
export const MapCard = memo(function MapCard({ kind, scene, map, group, shown, onShow }: Props) {
  const words = useLater('plane');
  const id = useId();
  const border = useMemo(() => map && borderPath(map), [map]);
  const findings = useMemo(() => map && findingsOf(scene, map), [scene, map]);
  const { name } = words.notions[kind];
  return (
    <label className={styles.card} data-shown={shown || undefined}>
      <input
        className={styles.radio}
        type="radio"
        name={group}
        checked={shown}
        aria-label={name}
        aria-describedby={id}
        onChange={() => onShow(kind)}
      />
      <span className={styles.picture}>
        <Ground map={map} />
        <svg className={plane.drawing} viewBox="0 0 100 100" aria-hidden="true">
          {border && <path className={plane.border} strokeWidth={1.75} d={border} />}
          <PointMarks points={scene.points} size={2.6} />
        </svg>
      </span>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      <span className={styles.result} aria-hidden="true">
        {findings && words.inShort(findings).map((said) => <span key={said}>{said}</span>)}
      </span>
      <span id={id} hidden>
        {findings ? words.said(findings) : words.tooFew}
      </span>
    </label>
  );
});
