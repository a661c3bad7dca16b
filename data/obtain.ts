import { join } from 'node:path';
import type { RawFile } from './catalogue.ts';
import { readFile, writeTogether } from './files.ts';
import { findLocally } from './find.ts';
import { shown } from './places.ts';
import { Fault, Problem } from './problem.ts';
import { containerOf } from './unpack.ts';

/** Fetches an address into memory. @throws Problem saying why it cannot be had, without a full stop */
export type Fetch = (address: string) => Promise<Buffer>;

/** Where raw files may come from. */
export interface Access {
  /** Told which file is being read. */
  onReading(file: string): void;
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
 * Gets a raw file from the first place that has it and reads it.
 * @param read refuses, by a Fault, what is not as published
 * @throws Problem when a file lies where it was looked for but is not the published one, or cannot be kept
 */
export async function obtain<T>(
  file: RawFile,
  read: (bytes: Buffer) => Promise<T>,
  access: Access,
): Promise<Obtained<T>> {
  const path = findLocally(file, access.folders);
  if (path !== null) {
    access.onReading(shown(path));
    return { got: true, rows: await accept(readFile(path), read, path), from: shown(path) };
  }
  const reasons: string[] = [];
  for (const address of access.fetch ? file.addresses : []) {
    let bytes: Buffer;
    let rows: T;
    try {
      bytes = await access.fetch!(address);
      access.onReading(file.name);
      rows = await read(bytes);
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

async function accept<T>(bytes: Buffer, read: (bytes: Buffer) => Promise<T>, path: string): Promise<T> {
  try {
    return await read(bytes);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const where = error.line === null ? shown(path) : `${shown(path)}, line ${error.line}`;
    throw new Problem(
      `${where}: ${error.message}. This is not the file as published. Move it away and run “npm run data” again to have it downloaded, or put the published one in its place.`,
    );
  }
}

const inLine = ({ line, message }: Fault) => (line === null ? message : `in line ${line} ${message}`);

function problemIn(error: unknown): string {
  if (error instanceof Problem) return error.message;
  throw error;
}
