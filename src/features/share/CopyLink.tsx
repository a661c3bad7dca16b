import { useEffect, useRef, useState } from 'react';
import { linkTo } from '#store/link.ts';
import { comparedRun } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Popover } from '#ui/Popover.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useComparedName } from '../compare/useComparedName.ts';
import styles from './CopyLink.module.css';

/** So long the button says that it is done. */
const SAID_MS = 2500;

/**
 * Copies the link to the experiment as it stands; where the browser refuses, shows it to be copied by hand. A link holds one
 * run: where two are compared, it says so, and copies the other's.
 */
export function CopyLink() {
  const text = useLater('lab').share;
  const [copied, setCopied] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [alone, setAlone] = useState(false);
  const other = useComparedName();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (address: string) => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // No permission, or no clipboard, as on a page without https.
      setLink(address);
    }
  };
  const copyThis = async () => {
    const state = useStore.getState();
    // From the settings, not from the address bar, which follows them a moment later.
    await copy(linkTo(state));
    setAlone(comparedRun(state) !== null);
  };
  const copyOther = () => {
    const { threshold, ...state } = useStore.getState();
    const run = comparedRun(state);
    setAlone(false);
    if (run) void copy(linkTo({ experiment: run.experiment, threshold }));
  };
  return (
    <span ref={place} className={styles.place}>
      <Button title={text.title} onClick={copyThis}>
        {copied ? text.copied : text.button}
      </Button>
      <VisuallyHidden>
        <span aria-live="polite">{copied && text.said}</span>
      </VisuallyHidden>
      {alone && other !== null && link === null && (
        <Popover title={text.alone.title} anchor={place} wide onClose={() => setAlone(false)}>
          <p className={styles.lead}>{text.alone.lead(other)}</p>
          <Button onClick={copyOther}>{text.alone.copyOther}</Button>
        </Popover>
      )}
      {link !== null && (
        <Popover title={text.refused} anchor={place} onClose={() => setLink(null)}>
          <p className={styles.lead}>{text.refusedLead}</p>
          <input
            className={styles.field}
            aria-label={text.field}
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
        </Popover>
      )}
    </span>
  );
}
