import { type ComponentType, use } from 'react';
import { damaged, fetchFile } from '#core/fetch/fetchFile.ts';
import { keep } from '#core/fetch/keep.ts';
import { unpack } from '#core/learn/pack.ts';
import type { LearnPart, LearnParts } from '#core/learn/parts.ts';
import { dataBase } from '#store/dataBase.ts';
import { useText } from '#text/useText.ts';
import styles from './parts.module.css';

const parts = new Map<string, () => Promise<unknown>>();

/** A ready-made part of the essay, fetched once. @throws (rejects) LoadError when it cannot be had */
function loadPart<Name extends keyof LearnParts>(name: Name): Promise<LearnPart<Name>> {
  const part = parts.get(name) ?? keep(() => fetchPart(name));
  parts.set(name, part);
  return part() as Promise<LearnPart<Name>>;
}

async function fetchPart(name: string): Promise<unknown> {
  const address = `${dataBase()}learn/${name}.bin`;
  const bytes = await fetchFile(address);
  try {
    return unpack(bytes);
  } catch (error) {
    throw damaged(address, { what: 'content', detail: (error as Error).message }, error);
  }
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
