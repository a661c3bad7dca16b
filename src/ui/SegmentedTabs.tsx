import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './SegmentedTabs.module.css';

interface Props<T extends string> {
  /** What the tabs are tabs of, for screen readers. */
  label: string;
  tabs: readonly { id: T; label: string }[];
  selected: T;
  onSelect(id: T): void;
  /** The selected tab's panel. */
  children: ReactNode;
}

const ARROWS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs as the WAI-ARIA Authoring Practices describe them: one stop for the tab key, arrows go from tab to tab. */
export function SegmentedTabs<T extends string>({ label, tabs, selected, onSelect, children }: Props<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(selected);
  useLayoutEffect(() => {
    if (shown.current === selected) return;
    shown.current = selected;
    // Whoever was led here from far down another panel begins at the top of this one.
    panel.current?.scrollTo({ top: 0, behavior: 'instant' });
    list.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // A button inside a panel that leads to another panel takes the focus away with it; it goes to that panel's tab.
    if (document.activeElement === document.body) {
      list.current?.querySelector<HTMLElement>(`[data-tab="${selected}"]`)?.focus({ preventScroll: true });
    }
  }, [selected]);
  const at = tabs.findIndex((tab) => tab.id === selected);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : at + (ARROWS[event.key] ?? 0);
    const next = tabs[(to + tabs.length) % tabs.length]!;
    if (next.id === selected) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} className={styles.list} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            className={styles.tab}
            aria-selected={tab.id === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        ref={panel}
        id={`${id}-panel`}
        role="tabpanel"
        className={styles.panel}
        aria-labelledby={`${id}-${selected}`}
      >
        {children}
      </div>
    </>
  );
}
