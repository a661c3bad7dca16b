/** The build's name for the folder of the prepared data; see app/build/dataFolder.ts. Not there while developing. */
declare const DATA_FOLDER: string | undefined;

/** The address of the prepared data's folder. A worker cannot know where the page is, so it is told this. */
export const dataBase = (): string =>
  new URL(`${typeof DATA_FOLDER === 'undefined' ? 'data' : DATA_FOLDER}/`, document.baseURI).href;
