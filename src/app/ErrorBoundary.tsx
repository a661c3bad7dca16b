import { Component, type ReactNode } from 'react';
import { forgetEverything } from '#kept/storage.ts';
import type { Text } from '#text/text.ts';
import { Button } from '#ui/Button.tsx';
import { TroubleView } from './TroubleView.tsx';

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
      <TroubleView title={text.title} lead={text.lead(message)}>
        <Button onClick={() => location.reload()}>{text.again}</Button>
        <Button onClick={beginAnew}>{text.anew}</Button>
      </TroubleView>
    );
  }
}

/** Whatever in the address or of what was kept may have brought it about is gone. */
function beginAnew(): void {
  forgetEverything();
  history.replaceState(null, '', '#/lab');
  location.reload();
}
