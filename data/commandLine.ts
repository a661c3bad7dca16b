import { type ParseArgsConfig, parseArgs } from 'node:util';
import { sentenceOf } from './sentence.ts';
import { isSystemError } from './systemError.ts';

/** The command line asks for something that there is not; the message says what there is. */
export class UsageError extends Error {
  override name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T; strict: true }>>['values'];

/**
 * Reads options, `--name value` or `--name=value`; a value may begin with a minus.
 * @throws UsageError naming what is unknown, lacks its value or takes none
 */
export function readOptions<const T extends Options>(args: readonly string[], options: T): Values<T> {
  const names = Object.keys(options).map((name) => `--${name}`);
  const refuse = (fault: string): never => {
    throw new UsageError(`${fault} The options are ${names.join(', ')}.`);
  };
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') refuse(`“${token.value}” is no option.`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) refuse(`There is no option ${rawName}.`);
    if (options[name]!.type === 'boolean') {
      if (value !== undefined) refuse(`${rawName} takes no value.`);
      // Another option behind one that wants a value: the value was forgotten.
    } else if (value === undefined || (!inlineValue && names.includes(value.split('=')[0]!))) {
      refuse(`${rawName} lacks its value.`);
    }
  }
  return values as Values<T>;
}

export interface Command {
  /** Does all the work. @returns the exit status */
  run(): Promise<number>;
  /** What to type for help. */
  help: string;
  /**
   * What to do when nobody reads the output any longer (`| head`): a command that is there for its output ends, one that
   * is there for its files goes on.
   */
  whenUnread: 'end' | 'goOn';
}

/**
 * Runs a command to its end and sets the exit status. Whatever goes wrong is said in a sentence on standard error: 2 when
 * asked wrongly, else 1. Only a fault of the program shows where it happened.
 */
export async function runCommand({ run, help, whenUnread }: Command): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') {
        complain(sentenceOf(error));
        process.exit(1);
      }
      if (whenUnread === 'end') process.exit(0);
    });
  }
  try {
    process.exitCode = await run();
  } catch (error) {
    complain(isFault(error) ? `This is a fault of Anomascope, not of yours: ${error.stack}` : sentenceOf(error));
    process.exitCode = 1;
    if (!(error instanceof UsageError)) return;
    process.exitCode = 2;
    complain(`“${help}” says more.`);
  }
}

const complain = (line: string) => process.stderr.write(`${line}\n`);

/** What the language throws by itself: nobody wrote a sentence for it. */
function isFault(error: unknown): error is Error {
  return (
    [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind) && !isSystemError(error)
  );
}
