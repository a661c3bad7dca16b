import { LabPage } from '#pages/lab/LabPage.tsx';
import { ThemeToggle } from '#ui/ThemeToggle.tsx';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The shell round the pages. The Lab is the only one so far, so every address leads to it. */
export function App() {
  return (
    <ErrorBoundary>
      <header className={styles.header}>
        <h1 className={styles.name}>Anomascope</h1>
        <p className={styles.idea}>
          A network that has only ever seen normal rows redraws them well and strange ones badly. That difference finds
          them.
        </p>
        <ThemeToggle />
      </header>
      <LabPage />
    </ErrorBoundary>
  );
}
