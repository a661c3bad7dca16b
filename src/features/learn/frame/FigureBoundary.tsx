import { Component, type ReactNode } from 'react';

interface Props {
  /** Drawn in place of a figure that failed. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a figure's failure to the figure: the essay goes on, and says in words what would have been seen. */
export class FigureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
