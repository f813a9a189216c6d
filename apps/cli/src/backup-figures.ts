import { bytesIn, rowsIn, type BackupManifest } from '#persistence/backup/backup-manifest';

/** What commands say of a backup. */
export const figuresOf = (manifest: BackupManifest) => ({
  takenAt: manifest.takenAt,
  tables: manifest.tables.length,
  rows: rowsIn(manifest),
  files: manifest.files.length,
  bytes: bytesIn(manifest),
  missingFiles: manifest.missingFiles,
});
