import { type MouseEvent, type ReactNode, type RefObject, useRef } from 'react';
import styles from './Dialog.module.css';

interface Props {
  /** To open it by, and to close it. */
  ref: RefObject<HTMLDialogElement | null>;
  className: string | undefined;
  /** The id of its title. */
  labelledBy: string;
  onClose?(): void;
  children: ReactNode;
}

/**
 * A window over the page, the native one. Escape closes it, and so does a click beside it: by script, for Safari does
 * not know `closedby`.
 */
export function Dialog({ ref, className, labelledBy, onClose, children }: Props) {
  // Words selected by a drag that ends beside it close nothing.
  const pressedBeside = useRef(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same by itself.
    <dialog
      ref={ref}
      className={`${styles.dialog} ${className}`}
      aria-labelledby={labelledBy}
      onPointerDown={(event) => {
        pressedBeside.current = isBeside(event);
      }}
      onClick={(event) => pressedBeside.current && isBeside(event) && event.currentTarget.close()}
      onClose={onClose}
    >
      {children}
    </dialog>
  );
}

/** Whether it is what lies behind the dialogue that was meant: that counts as the dialogue itself, like its padding. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDialogElement>): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  return target === currentTarget && !inside;
}
