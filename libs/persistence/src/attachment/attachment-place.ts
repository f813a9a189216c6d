import path from 'node:path';
import type { Provider } from '@nestjs/common';
import { AttachmentSettings } from '#application/attachment/attachment-settings';
import { AttachmentStorage } from '#application/attachment/attachment-storage';
import { DiskAttachmentStorage } from './disk-attachment-storage.js';
import type { S3Bucket } from './s3-attachment-storage.js';

/** Where attachments lie; the names are those of the environment's variables. */
export interface StoragePlace {
  readonly attachmentStore: 'disk' | 's3';
  readonly attachmentDir: string;
  readonly s3Endpoint?: string;
  readonly s3Region?: string;
  readonly s3Bucket?: string;
  readonly s3AccessKeyId?: string;
  readonly s3SecretAccessKey?: string;
  readonly s3PathStyle?: boolean;
}

/** And how much room they have. */
export interface AttachmentPlace extends StoragePlace {
  readonly attachmentMegabytes: number;
  readonly attachmentsPerPaper: number;
  readonly attachmentMegabytesPerPaper: number;
  readonly clamdAddress?: string;
}

const MEBIBYTE = 1024 * 1024;

/** The client of S3 is loaded where it is used. */
export async function storageAt(place: StoragePlace): Promise<AttachmentStorage> {
  if (place.attachmentStore === 'disk') return new DiskAttachmentStorage(place.attachmentDir);
  const { S3AttachmentStorage } = await import('./s3-attachment-storage.js');
  return new S3AttachmentStorage(bucketOf(place), path.join(place.attachmentDir, 'incoming'));
}

function bucketOf({ s3Endpoint: endpoint, s3Region: region, s3Bucket: bucket, s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey, s3PathStyle: isPathStyle }: StoragePlace): S3Bucket {
  if (endpoint === undefined || region === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined || isPathStyle === undefined) throw new Error('a bucket is not fully named');
  return { endpoint, region, bucket, accessKeyId, secretAccessKey, isPathStyle };
}

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
