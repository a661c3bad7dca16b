import { type ComponentType, use } from 'react';
import { damaged, fetchFile } from '#core/fetch/fetchFile.ts';
import { keepEach } from '#core/fetch/keep.ts';
import { unpack } from '#core/learn/pack.ts';
import type { LearnPart, LearnParts } from '#core/learn/parts.ts';
import { dataBase } from '#store/dataBase.ts';
import { useText } from '#text/useText.ts';
import styles from './parts.module.css';
import { noteStandIns } from './standIns.ts';

/** The ready-made parts of the essay, each fetched once. */
const partNamed = keepEach(fetchPart);

async function fetchPart(name: keyof LearnParts): Promise<unknown> {
  const address = `${dataBase()}learn/${name}.bin`;
  const bytes = await fetchFile(address);
  try {
    const part = unpack<{ standIn: boolean }>(bytes);
    if (part.facts.standIn) noteStandIns();
    return part;
  } catch (error) {
    throw damaged(address, { what: 'content', detail: (error as Error).message }, error);
  }
}

/** A ready-made part; until it is there, whoever draws with it waits. @throws (in drawing) LoadError */
export const usePart = <Name extends keyof LearnParts>(name: Name): LearnPart<Name> =>
  use(partNamed(name) as Promise<LearnPart<Name>>);

/** A figure that is given a ready-made part; where the rows are stand-ins, it says so. @throws (in drawing) LoadError */
export function withPart<Name extends keyof LearnParts>(
  name: Name,
  View: ComponentType<{ part: LearnPart<Name> }>,
): ComponentType {
  return function Figure() {
    const part = usePart(name);
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
