/** Each has defaults of its own: links leave out what is default, so where defaults change, a link has to say whose it means. */
export const VERSIONS = [1, 2, 3] as const;
export type Version = (typeof VERSIONS)[number];

export const CURRENT_VERSION = 3 satisfies Version;

export const isVersion = (value: unknown): value is Version => VERSIONS.some((version) => version === value);
