import type { ReactNode } from 'react';
import type { Text } from '#text/text.ts';
import { Button } from '#ui/Button.tsx';
import { type Failure, RetryBoundary } from '#ui/RetryBoundary.tsx';
import { TroubleView } from './TroubleView.tsx';

interface Props {
  text: Text['trouble']['unreached'];
  children: ReactNode;
}

/** Says that a page, or what it says, could not be had, with the way to the others left open. */
export function PageBoundary({ text, children }: Props) {
  const fallback = (failure: Failure) => {
    if (!failure.message) throw failure.error;
    return <Unreached text={text} failure={failure} />;
  };
  return <RetryBoundary fallback={fallback}>{children}</RetryBoundary>;
}

function Unreached({ text, failure: { attempts, trying, retry } }: { text: Props['text']; failure: Failure }) {
  return (
    <TroubleView title={text.title} lead={trying ? text.trying : text.lead}>
      <Button disabled={trying} onClick={retry}>
        {text.again}
      </Button>
      {/* Some browsers remember which scripts they could not get. When is for the reader to say, who may have a trained network on another page. */}
      {attempts > 0 && <Button onClick={() => location.reload()}>{text.anew}</Button>}
    </TroubleView>
  );
}
