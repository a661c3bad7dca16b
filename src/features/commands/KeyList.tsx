import { useLater } from '#text/useText.ts';
import { COMMAND_IDS, COMMANDS, written } from './commands.ts';
import styles from './KeyList.module.css';

/** What whatever has the focus answers to, and every command with its keys. */
export function KeyList() {
  const text = useLater('keys');
  const commands = COMMAND_IDS.map((id) => {
    const { scope, chords } = COMMANDS[id];
    return [
      chords.map((chord) => written(chord)).join(', '),
      text.does(text.scopes[scope], text.commands[id]),
    ] as const;
  });
  return (
    <dl className={styles.keys}>
      {[...text.focus, ...commands].map(([keys, what]) => (
        <div key={`${keys} ${what}`}>
          <dt>{keys}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
