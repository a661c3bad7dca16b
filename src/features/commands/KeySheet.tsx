import { Suspense, useEffect, useRef, useState } from 'react';
import { useLater, useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { KeyList } from './KeyList.tsx';
import styles from './KeySheet.module.css';
import { useCommands } from './useCommands.ts';

/** On every page, a press of ? away: all keys there are. It comes with the first such press, hence open. */
export function KeySheet() {
  const [open, setOpen] = useState(true);
  useCommands('page', { showKeys: () => setOpen(true) });
  return (
    open && (
      <Suspense fallback={null}>
        <Sheet onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}

function Sheet({ onClose }: { onClose(): void }) {
  const text = useLater('keys');
  const { close } = useText().ui;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog ref={dialog} className={styles.sheet} labelledBy="key-sheet" onClose={onClose}>
      <h2 id="key-sheet">{text.title}</h2>
      <KeyList />
      <form method="dialog">
        <Button type="submit">{close}</Button>
      </form>
    </Dialog>
  );
}
