// How long a browser may keep a file: one named after its own content for ever, any other must be asked for anew.

export const CACHE_CONTROL = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** Where the files named after their content are. */
export const HASHED_FOLDER = 'assets';
