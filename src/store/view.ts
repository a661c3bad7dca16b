import type { StateCreator } from 'zustand';

export interface ViewSlice {
  /** Position in the split's test rows of the row under the inspector; null = the page picks one. */
  selected: number | null;
  select(position: number | null): void;
}

export const createViewSlice: StateCreator<ViewSlice> = (set) => ({
  selected: null,
  select: (selected) => set({ selected }),
});
