/** What is wrong with a file that arrived. `detail` is for whoever mends it, in English. */
export type Damage =
  | { what: 'empty' | 'kind' | 'packing' | 'checksum' }
  | { what: 'size'; bytes: number; expected: number }
  | { what: 'content'; detail: string };

/** One message each, all with the same facts. */
type Each<Say extends string, Facts> = Say extends string ? { say: Say } & Facts : never;

/** Why something that the page is made of cannot be had. Each calls for something else to be done. */
export type FetchMessage =
  | Each<'fileOffline' | 'fileUnreachable' | 'fileCutOff', { file: string }>
  /** Not a byte came for so long. */
  | { say: 'fileSilent'; file: string; seconds: number }
  /** `status`: as the server answered; null where it answered with its front page. */
  | { say: 'fileMissing'; file: string; status: number | null }
  | Each<'fileRefused' | 'serverFailed', { file: string; status: number }>
  /** The network put a page of its own in place of the file, as one does that wants a login first. */
  | { say: 'pageInstead'; file: string }
  | { say: 'fileDamaged'; file: string; damage: Damage }
  /** Browsers do not say why; that there is no connection they know. */
  | { say: 'scriptUnreachable' }
  | { say: 'scriptOffline' };
