import type { ReactNode } from 'react';
import { NetworkOutline } from '#charts/NetworkOutline.tsx';
import { latentUnits } from '#core/network/network.ts';
import { useStore } from '#store/store.ts';
import { Panel } from '#ui/Panel.tsx';
import { whole } from '../words.ts';
import { LayerList } from './LayerList.tsx';
import styles from './NetworkPanel.module.css';
import { deadUnitsSentence, shapeOf } from './networkShape.ts';

/** The network: its layers to change on one side, what they make on the other. */
export function NetworkPanel({ controls }: { controls?: ReactNode }) {
  return (
    <Panel title="Network" actions={controls}>
      <div className={styles.parts}>
        <LayerList />
        <NetworkPicture />
      </div>
    </Panel>
  );
}

/** The network of the run on the screen. */
function NetworkPicture() {
  const network = useStore((state) => state.plan?.network);
  const dead = useStore((state) => state.frame?.deadUnits);
  if (!network) return null;
  const layers = network.layers.map(({ units, role }, i) => ({ units, role, dead: dead?.[i] ?? 0 }));
  const warning = dead ? deadUnitsSentence(network, dead) : null;
  return (
    <div className={styles.picture}>
      <div className={styles.outline}>
        <NetworkOutline inputs={network.inputs} layers={layers} />
      </div>
      <p className={styles.caption}>
        {warning ?? (
          <>
            {whole(network.inputs)} numbers squeeze through {whole(latentUnits(network))} and are drawn anew:{' '}
            <span className={styles.shape}>{shapeOf(network)}</span>, {whole(network.trainable)} weights.
          </>
        )}
      </p>
    </div>
  );
}
