import { Component, type ReactNode } from 'react';
import type { Text } from '#text/text.ts';
import { UnreachedError } from '#text/unreached.ts';
import { Button } from '#ui/Button.tsx';
import { TroubleView } from './TroubleView.tsx';

interface Props {
  text: Text['trouble']['unreached'];
  children: ReactNode;
}

interface State {
  error: unknown;
}

/**
 * Says that a page could not be had, with the way to the others left open. Only loading the whole anew helps, for browsers
 * remember which scripts they could not get; when is for the reader to say, who may have a trained network on another page.
 */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { text, children } = this.props;
    if (error === null) return children;
    if (!(error instanceof UnreachedError)) throw error;
    return (
      <TroubleView title={text.title} lead={text.lead}>
        <Button onClick={() => location.reload()}>{text.again}</Button>
      </TroubleView>
    );
  }
}
