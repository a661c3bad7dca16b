import type { ReactNode } from 'react';
import styles from './Button.module.css';

interface Props {
  children: ReactNode;
  onClick?: () => void;
  /** `primary`: the one thing to do here; `quiet`: a link among words; `icon`: a sign instead of words. */
  variant?: 'primary' | 'normal' | 'quiet' | 'icon';
  disabled?: boolean;
  /** The name, where the content is a sign. */
  label?: string;
  title?: string;
  type?: 'button' | 'submit';
  /** Whether what it opens is open, and the id of that. */
  expanded?: boolean;
  controls?: string;
  /** The keys that do the same, as `aria-keyshortcuts` has them. */
  keys?: string;
}

/**
 * A button. Disabled, it keeps its place in the tab order: someone who has just pressed it by key would otherwise be
 * thrown back to the top of the page.
 */
export function Button({
  children,
  onClick,
  variant = 'normal',
  disabled = false,
  label,
  title,
  type = 'button',
  expanded,
  controls,
  keys,
}: Props) {
  return (
    <button
      type={type}
      className={`${styles.button} ${styles[variant]}`}
      aria-disabled={disabled}
      aria-label={label}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-keyshortcuts={keys}
      title={title ?? label}
      // Not only no handler: a disabled button must not send off its form either.
      onClick={disabled ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
}
