import {
  type CopyState,
  copyBytes,
  keepOfflineCopy,
  loadNewer,
  removeOfflineCopy,
  useOfflineCopy,
} from '#store/offlineCopy.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './OfflineCopy.module.css';

/** What the page keeps in this browser, whether it works without a network by now, and how to have it otherwise. */
export function OfflineCopy() {
  const text = useLater('about').offline;
  const { copy, newer } = useOfflineCopy();
  const bytes = copyBytes();
  return (
    <>
      {copy !== 'impossible' && bytes !== null && <p>{text.copy(bytes)}</p>}
      <p>{text.kept}</p>
      <div className={styles.bar}>
        <p aria-live="polite">{text.states[copy]}</p>
        {MAY_KEEP.includes(copy) && <Button onClick={keepOfflineCopy}>{text.keep}</Button>}
        {copy === 'kept' && <Button onClick={removeOfflineCopy}>{text.remove}</Button>}
      </div>
      {newer !== 'none' && (
        <div className={styles.bar}>
          <p>{text.newer}</p>
          <Button onClick={loadNewer} disabled={newer === 'coming'}>
            {text.load}
          </Button>
        </div>
      )}
    </>
  );
}

const MAY_KEEP: readonly CopyState[] = ['unwanted', 'failed'];
