import type { Provider } from '@nestjs/common';
import { AttachmentSettings } from '#application/attachment/attachment-settings';
import { AttachmentStorage } from '#application/attachment/attachment-storage';
import { DiskAttachmentStorage } from './disk-attachment-storage.js';

/** Where attachments lie and how much room they have; the names are those of the environment's variables. */
export interface AttachmentPlace {
  readonly attachmentDir: string;
  readonly attachmentMegabytes: number;
  readonly attachmentsPerPaper: number;
  readonly attachmentMegabytesPerPaper: number;
  readonly clamdAddress?: string;
}

const MEBIBYTE = 1024 * 1024;

export const storageAt = ({ attachmentDir }: Pick<AttachmentPlace, 'attachmentDir'>): AttachmentStorage => new DiskAttachmentStorage(attachmentDir);

export const attachmentProviders = (place: AttachmentPlace): Provider[] => [
  { provide: AttachmentStorage, useFactory: () => storageAt(place) },
  {
    provide: AttachmentSettings,
    useValue: new AttachmentSettings({
      limits: { fileBytes: place.attachmentMegabytes * MEBIBYTE, subjectBytes: place.attachmentMegabytesPerPaper * MEBIBYTE, subjectFiles: place.attachmentsPerPaper },
      isScanned: place.clamdAddress !== undefined,
    }),
  },
];
