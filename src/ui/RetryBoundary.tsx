import { Component, type ReactNode } from 'react';
import { LoadError } from '#core/fetch/keep.ts';
import type { Message } from '#core/message.ts';
import { onRecovery, tellRecovery } from './recovery.ts';

/** What could not be drawn, for whoever says so. */
export interface Failure {
  error: unknown;
  /** Why it could not be loaded; null for faults of other kinds. */
  message: Message | null;
  /** How often somebody has asked in vain to have it tried again. */
  attempts: number;
  /** It is being tried again because somebody asked. */
  trying: boolean;
  retry(): void;
}

interface Props {
  /** Drawn in place of what failed. An error that it cannot make sense of it may throw on. */
  fallback(failure: Failure): ReactNode;
  /** Called when what somebody asked to be tried again has come, before it is drawn. */
  onRecovered?(): void;
  children: ReactNode;
}

type State = Omit<Failure, 'message' | 'retry'> & { failed: boolean };

const WELL: State = { failed: false, error: null, attempts: 0, trying: false };

/**
 * Keeps a failure to its place, and tries again what could not be loaded: quietly whenever it may work again, and when
 * somebody asks. What was there stays until there is something better.
 */
export class RetryBoundary extends Component<Props, State> {
  override state = WELL;
  #stop = () => {};

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: true, error, trying: false };
  }

  override componentDidMount(): void {
    this.#stop = onRecovery(() => {
      if (this.state.error instanceof LoadError && !this.state.trying) void this.#try(this.state.error);
    });
  }

  override componentWillUnmount(): void {
    this.#stop();
  }

  override render(): ReactNode {
    const { failed, ...failure } = this.state;
    if (!failed) return this.props.children;
    const message = failure.error instanceof LoadError ? failure.error.telling : null;
    return this.props.fallback({ ...failure, message, retry: this.#retry });
  }

  #retry = async () => {
    const { error, attempts } = this.state;
    this.setState({ trying: true });
    // What failed for another reason than loading can only be drawn again.
    const came = !(error instanceof LoadError) || (await this.#try(error, () => this.props.onRecovered?.()));
    if (!came) this.setState({ trying: false, attempts: attempts + 1 });
    else if (error instanceof LoadError) tellRecovery();
    else this.setState({ ...WELL, attempts: attempts + 1 });
  };

  /** @returns whether it came */
  async #try(error: LoadError, onRecovered?: () => void): Promise<boolean> {
    try {
      await error.retry();
    } catch (next) {
      // Somebody else may have got it in the meantime.
      if (this.state.error === error) this.setState({ error: next });
      return false;
    }
    onRecovered?.();
    this.setState(WELL);
    return true;
  }
}
