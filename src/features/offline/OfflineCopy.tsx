import {
  type CopyState,
  copyBytes,
  keepOfflineCopy,
  loadNewer,
  oneFileBytes,
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
  const besideBytes = oneFileBytes();
  return (
    <>
      {copy === 'needless' && <p>{text.oneFile(bytes ?? 0)}</p>}
      {PROMISED.includes(copy) && bytes !== null && <p>{text.copy(bytes)}</p>}
      <p>{text.kept}</p>
      <div className={styles.bar}>
        <p aria-live="polite">{copy !== 'needless' && text.states[copy]}</p>
        {MAY_KEEP.includes(copy) && <Button onClick={keepOfflineCopy}>{text.keep}</Button>}
        {copy === 'kept' && <Button onClick={removeOfflineCopy}>{text.remove}</Button>}
      </div>
      {newer !== 'none' && (
        <div className={styles.bar}>
          <p>{text.newer}</p>
          <Button onClick={loadNewer} disabled={newer === 'coming'}>
            {newer === 'coming' ? text.loading : text.load}
          </Button>
        </div>
      )}
      {besideBytes !== null && (
        <p>
          {text.beside} <a href="./anomascope.html">{text.download(besideBytes)}</a>
        </p>
      )}
    </>
  );
}

/** Where a copy is made, or would be. */
const PROMISED: readonly CopyState[] = ['unknown', 'unwanted', 'making', 'kept', 'failed'];
const MAY_KEEP: readonly CopyState[] = ['unwanted', 'failed'];
