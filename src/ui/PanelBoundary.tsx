import { Component, createRef, type ReactNode } from 'react';
import { LoadError } from '#core/fetch/keep.ts';
import { useText } from '#text/useText.ts';
import { Button } from './Button.tsx';
import { Panel } from './Panel.tsx';
import styles from './PanelBoundary.module.css';

/** What was kept from another time and is drawn here, which may be what cannot be drawn. */
interface KeptThing {
  holdsAnything(): boolean;
  forget(): void;
}

interface Props {
  /** The panel's name; without one, whatever is around has the heading. */
  title?: string;
  kept?: KeptThing;
  /** What is drawn: once any of it is another, what had a fault is drawn again. */
  of?: readonly unknown[];
  children: ReactNode;
}

interface State {
  fault: { error: unknown } | null;
  of: readonly unknown[];
}

const NOTHING: readonly unknown[] = [];

/**
 * Keeps a fault to its panel: the rest of the page goes on, and the panel says so in its own frame, with a way on. What could
 * only not be loaded is for a boundary further out, which loads it again.
 */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { fault: null, of: this.props.of ?? NOTHING };
  readonly #place = createRef<HTMLDivElement>();
  /** Whose turn it is after another try, as it stands in the page. */
  #tried: { frame: Element; at: number } | null = null;

  static getDerivedStateFromError(error: unknown): Pick<State, 'fault'> {
    return { fault: { error } };
  }

  static getDerivedStateFromProps({ of = NOTHING }: Props, before: State): State | null {
    return of.every((part, i) => Object.is(part, before.of[i])) ? null : { fault: null, of };
  }

  /** Whoever pressed the button that is gone now goes on at what has come in its place. */
  override componentDidUpdate(): void {
    const panel = this.#tried?.frame.children[this.#tried.at];
    this.#tried = null;
    const heading = panel?.querySelector<HTMLElement>('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  override render(): ReactNode {
    const { fault } = this.state;
    const { title, kept, children } = this.props;
    if (fault === null) return children;
    const { error } = fault;
    if (error instanceof LoadError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    const words = (
      <div ref={this.#place} className={styles.fault}>
        <Words fault={said} {...(kept?.holdsAnything() && { onForget: this.#forget })} onRetry={this.#retry} />
      </div>
    );
    return title === undefined ? words : <Panel title={title}>{words}</Panel>;
  }

  #retry = () => {
    const panel = this.#place.current?.closest('section');
    const frame = panel?.parentElement;
    this.#tried = frame ? { frame, at: [...frame.children].indexOf(panel) } : null;
    this.setState({ fault: null });
  };

  #forget = () => {
    this.props.kept?.forget();
    this.#retry();
  };
}

interface WordsProps {
  fault: string;
  onRetry(): void;
  /** Absent where nothing is kept. */
  onForget?: () => void;
}

function Words({ fault, onRetry, onForget }: WordsProps) {
  const text = useText().ui.fault;
  return (
    <>
      {/* Nobody waits for it: it is said when there is nothing else to say. */}
      <p aria-live="polite">
        {text.lead(fault)} {onForget && text.mayBeKept}
      </p>
      <p className={styles.ways}>
        <Button onClick={onRetry}>{text.again}</Button>
        {onForget && <Button onClick={onForget}>{text.forget}</Button>}
      </p>
    </>
  );
}
