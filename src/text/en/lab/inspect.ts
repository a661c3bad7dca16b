/** One row under the glass. */
export const inspect = {
  edit: (noun: string) => `Edit this ${noun}`,
  editHelp: 'Takes it to the other side, to be changed by hand and judged anew',
};
