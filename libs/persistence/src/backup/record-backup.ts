import { bytesIn, rowsIn, type BackupManifest } from './backup-manifest.js';
import { withOwnerSession } from './owner-session.js';

/** Leaves a note in the database that was saved, so that 系统状态 can say how old its last backup is. */
export async function recordBackup(ownerUrl: string, folder: string, manifest: BackupManifest): Promise<void> {
  await withOwnerSession(ownerUrl, 'yuji-backup', (client) =>
    client.query('insert into backup_record (taken_at, folder, row_count, byte_count, missing_files) values ($1, $2, $3, $4, $5)', [
      manifest.takenAt, folder, rowsIn(manifest), bytesIn(manifest), manifest.missingFiles.length,
    ]));
}
