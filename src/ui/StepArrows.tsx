import styles from './StepArrows.module.css';

/** Two small arrows at the end of a field of numbers, for a mouse alone: keys have arrows of their own, fingers type. */
export function StepArrows({ onStep }: { onStep(direction: 1 | -1): void }) {
  const arrow = (direction: 1 | -1) => (
    // Pressed, it leaves the focus where it is: a number half typed is left only once its reader leaves it.
    <button
      type="button"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onStep(direction)}
    >
      <svg viewBox="0 0 8 4" aria-hidden="true">
        <path d={direction > 0 ? 'M0 4 4 0l4 4z' : 'M0 0l4 4 4-4z'} />
      </svg>
    </button>
  );
  return (
    <span className={styles.arrows} aria-hidden="true">
      {arrow(1)}
      {arrow(-1)}
    </span>
  );
}
