import { Component, type ReactNode } from 'react';

interface State {
  message: string | null;
}

/** Turns a fault in drawing the page into a sentence and a way on, instead of a blank screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <main className="entry">
        <h1>Something went wrong in drawing this page</h1>
        <p role="alert">The fault says: “{message}”. Your experiment is safe: it is in the address bar.</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            Open it again
          </button>{' '}
          <button type="button" onClick={beginAnew}>
            Begin with the default experiment
          </button>
        </p>
      </main>
    );
  }
}

function beginAnew(): void {
  history.replaceState(null, '', '#/lab');
  location.reload();
}
