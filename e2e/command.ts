import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/**
 * Runs a shell command to its end. Never throws: what cannot be started is a failure that says so.
 * @param tools a folder of programs that goes in front of the PATH
 * @param environment variables it is given beside those of this process
 * @returns all it wrote, in the order it came
 */
export function runCommand(
  command: string,
  { tools, environment }: { tools: string; environment: Record<string, string> },
): Promise<{ exitCode: number; output: string }> {
  const PATH = `${tools}${delimiter}${process.env.PATH ?? ''}`;
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const finish = (exitCode: number, last = '') => done({ exitCode, output: Buffer.concat(chunks).toString() + last });
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, ...environment, PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => finish(1, error.message));
    // Ended by a signal, it has no code.
    child.on('close', (code, signal) => finish(code ?? 1, signal ? `\nEnded by ${signal}.` : ''));
  });
}
