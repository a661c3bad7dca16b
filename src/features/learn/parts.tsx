import { type ComponentType, use } from 'react';
import { unpack } from '#core/learn/pack.ts';
import type { LearnPart, LearnParts } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';
import styles from './parts.module.css';

const loading = new Map<string, Promise<unknown>>();

/** A ready-made part of the essay, fetched once. @throws (rejects) Error when it is missing or damaged */
function loadPart<Name extends keyof LearnParts>(name: Name): Promise<LearnPart<Name>> {
  const known = loading.get(name);
  if (known) return known as Promise<LearnPart<Name>>;
  const part = fetchPart(name);
  // What failed stays failed until the page is loaded again: whoever draws it asks over and over.
  loading.set(name, part);
  return part as Promise<LearnPart<Name>>;
}

async function fetchPart(name: string): Promise<unknown> {
  const response = await fetch(new URL(`data/learn/${name}.bin`, document.baseURI));
  if (!response.ok || !response.body) throw new Error(`The file data/learn/${name}.bin is missing.`);
  const unzipped = response.body.pipeThrough(new DecompressionStream('gzip'));
  return unpack(new Uint8Array(await new Response(unzipped).arrayBuffer()));
}

/** A figure that is given a ready-made part; where the rows are stand-ins, it says so. */
export function withPart<Name extends keyof LearnParts>(
  name: Name,
  View: ComponentType<{ part: LearnPart<Name> }>,
): ComponentType {
  return function Figure() {
    const part = use(loadPart(name));
    return (
      <>
        <View part={part} />
        {part.facts.standIn && <StandIn />}
      </>
    );
  };
}

function StandIn() {
  const { learn } = useText();
  return <p className={styles.note}>{learn.figure.standIn}</p>;
}
