import { COMMANDS, type CommandId, spoken, written } from './commands.ts';
import { useSingleKeys } from './singleKeys.ts';

/** What a button says of the single key that does the same, as long as it is heard. */
export function useKeyed(): (name: string, id: CommandId) => { title: string; keys?: string } {
  const { heard } = useSingleKeys();
  return (name, id) =>
    heard ? { title: `${name} (${written(COMMANDS[id].chords[0])})`, keys: spoken(id) } : { title: name };
}
