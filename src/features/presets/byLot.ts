import { PRESET_IDS, type PresetId } from '#core/experiment/presetIds.ts';

/** Any preset but the present one, all equally likely. @param lot from 0 to under 1 */
export function presetByLot(present: PresetId | null, lot: number): PresetId {
  const others = PRESET_IDS.filter((id) => id !== present);
  return others[Math.floor(lot * others.length)]!;
}

/** From 0 to under 1, from the browser's own source of chance: nothing computed here depends on it. */
export function drawLot(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
}
