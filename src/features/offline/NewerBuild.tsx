import { useEffect, useState } from 'react';
import { loadNewer, startOfflineCopy, useOfflineCopy } from '#store/offlineCopy.ts';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './NewerBuild.module.css';

/** Has the copy for use without a network made, and offers a newer build of the page when there is one. */
export function NewerBuild() {
  const text = useText().newerBuild;
  const newer = useOfflineCopy((state) => state.newer);
  const [dismissed, setDismissed] = useState(false);
  useEffect(startOfflineCopy, []);
  return (
    <div className={styles.place}>
      {newer !== 'none' && !dismissed && (
        <Notice
          kind="info"
          title={text.title}
          actions={
            <Button onClick={loadNewer} disabled={newer === 'coming'}>
              {newer === 'coming' ? text.loading : text.load}
            </Button>
          }
          onDismiss={() => setDismissed(true)}
        >
          {text.lead}
        </Notice>
      )}
    </div>
  );
}
