import type { KeptFiles } from '#persistence/backup/kept-files';

/** Every collection of files that a backup holds besides the rows. Imported documents and printed packages are rows themselves. */
export const keptFiles: readonly KeptFiles[] = [];
