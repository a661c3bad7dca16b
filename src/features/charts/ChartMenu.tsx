import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { useLater } from '#text/useText.ts';
import { usePlacement } from '#ui/usePlacement.ts';
import styles from './ChartMenu.module.css';

interface Props {
  /** What the menu is about: "ROC curve". */
  subject: string;
  /** The button, to give the focus back to. */
  button: RefObject<HTMLButtonElement | null>;
  commands: readonly { name: string; run(): void }[];
  /** Settings of the chart, below the commands. */
  children?: ReactNode;
}

/** What can be done with a chart, behind one button. Escape or a click elsewhere closes it. */
export function ChartMenu({ subject, button, commands, children }: Props) {
  const text = useLater('lab').chartTools;
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  usePlacement(menu, button, 'bottom-end');
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={text.more(subject)}
        aria-expanded={open}
        popoverTarget={id}
      >
        ⋯
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={styles.menu}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            {commands.map(({ name, run }) => (
              <button
                key={name}
                type="button"
                className={styles.command}
                onClick={() => {
                  menu.current?.hidePopover();
                  run();
                }}
              >
                {name}
              </button>
            ))}
            {children && <div className={styles.settings}>{children}</div>}
          </>
        )}
      </div>
    </>
  );
}
