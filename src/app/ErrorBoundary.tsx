import { Component, type ReactNode } from 'react';
import type { Text } from '#text/text.ts';

interface Props {
  text: Text['trouble']['fault'];
  children: ReactNode;
}

interface State {
  message: string | null;
}

/** Turns a fault in drawing the page into a sentence and a way on, instead of a blank screen. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    const { text, children } = this.props;
    if (message === null) return children;
    return (
      <main className="entry">
        <h1>{text.title}</h1>
        <p role="alert">{text.lead(message)}</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            {text.again}
          </button>{' '}
          <button type="button" onClick={beginAnew}>
            {text.anew}
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
