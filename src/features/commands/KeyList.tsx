import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { COMMAND_IDS, COMMANDS, isSingle, written } from './commands.ts';
import styles from './KeyList.module.css';
import { useSingleKeys } from './singleKeys.ts';

/** What whatever has the focus answers to, every command with its keys, and whether those of a single key are heard. */
export function KeyList() {
  const text = useLater('keys');
  const { heard } = useSingleKeys();
  const commands = COMMAND_IDS.map((id) => {
    const { scope, chords } = COMMANDS[id];
    return [
      chords.map((chord) => written(chord)).join(', '),
      text.does(text.scopes[scope], text.commands[id]) + (heard || !chords.every(isSingle) ? '' : ` ${text.notHeard}`),
    ] as const;
  });
  return (
    <>
      <dl className={styles.keys}>
        {[...text.focus, ...commands].map(([keys, what]) => (
          <div key={`${keys} ${what}`}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.single}>
        <CheckboxField
          label={text.single(SINGLE)}
          checked={heard}
          onChange={(heard) => useSingleKeys.setState({ heard })}
        />
        <p>{text.singleHelp}</p>
      </div>
    </>
  );
}

/** Each once. */
const SINGLE = [...new Set(COMMAND_IDS.flatMap((id) => COMMANDS[id].chords.filter(isSingle)))].join(', ');
