import { create } from 'zustand';

const useStandIns = create(() => ({ any: false }));

/** Whether a figure that has come is made of stand-ins for the measured rows. */
export const useHasStandIns = (): boolean => useStandIns(({ any }) => any);

export const noteStandIns = (): void => useStandIns.setState({ any: true });
