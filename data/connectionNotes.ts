import type { Chosen, RawConnectionFiles } from './buildConnections.ts';
export function connectionNotes(_r: RawConnectionFiles, _t: Chosen, _c: Chosen, _e: unknown): string[] {
  return [];
}
