import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFile } from './catalogue.ts';
import { readFile, shown, writeTogether } from './files.ts';
import { Fault, Problem } from './problem.ts';
import { containerOf, unpack } from './unpack.ts';

/** Fetches an address into memory. @throws Problem saying why it cannot be had, without a full stop */
export type Fetch = (address: string) => Promise<Buffer>;

/** Where raw files may come from. */
export interface Access {
  /** Folders to look in, in this order. */
  folders: string[];
  /** The folder that downloaded files are kept in; one of `folders`. */
  keepIn: string;
  /** Null when nothing may be downloaded. */
  fetch: Fetch | null;
}

/** A file's rows and the place they came from, or why it cannot be had: one reason an address, without full stops. */
export type Obtained<T> = { got: true; rows: T; from: string } | { got: false; reasons: string[] };

/**
 * Gets a raw file from the first place that has it, checks that its content is the published one, and parses it.
 * @throws Problem when a file lies where it was looked for but is not the published one, or cannot be kept
 */
export async function obtain<T>(file: RawFile, parse: (content: Buffer) => T, access: Access): Promise<Obtained<T>> {
  const path = findLocally(file, access.folders);
  if (path !== null) return { got: true, rows: accept(readFile(path), file, parse, path), from: shown(path) };
  const reasons: string[] = [];
  for (const address of access.fetch ? file.addresses : []) {
    let bytes: Buffer;
    let rows: T;
    try {
      bytes = await access.fetch!(address);
      rows = parsed(bytes, file, parse);
    } catch (error) {
      reasons.push(error instanceof Fault ? `${address} gave something else: ${inLine(error)}` : problemIn(error));
      continue;
    }
    // A server may have unpacked it on the way.
    writeTogether([[join(access.keepIn, containerOf(bytes) ? file.container : file.name), bytes]]);
    return { got: true, rows, from: address };
  }
  return { got: false, reasons };
}

/** The first place among folders where the file lies, as it is or packed. */
export function findLocally(file: RawFile, folders: string[]): string | null {
  const names = [file.name, `${file.name}.gz`, file.container];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile()) ?? null;
}

function accept<T>(bytes: Buffer, file: RawFile, parse: (content: Buffer) => T, path: string): T {
  try {
    return parsed(bytes, file, parse);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const where = error.line === null ? shown(path) : `${shown(path)}, line ${error.line}`;
    throw new Problem(
      `${where}: ${error.message}. This is not the file as published. Delete it and run “npm run data” again to have it downloaded, or put the published one in its place.`,
    );
  }
}

/** Parses before it compares hashes, for a fault in a certain line says more than a wrong hash. */
function parsed<T>(bytes: Buffer, file: RawFile, parse: (content: Buffer) => T): T {
  const content = unpack(bytes, file);
  const rows = parse(content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (sha256 === file.sha256) return rows;
  throw new Fault(null, `its content has the sha256 ${sha256} where ${file.sha256} was expected`);
}

const inLine = ({ line, message }: Fault) => (line === null ? message : `in line ${line} ${message}`);

function problemIn(error: unknown): string {
  if (error instanceof Problem) return error.message;
  throw error;
}
