import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Attachment } from '#domain/attachment/attachment';
import { attachmentTypes } from '#domain/attachment/attachment-type';
import { contentDisposition } from '../http/content-disposition.js';

/** A file from outside, so that no browser takes it for a page of ours: saved rather than shown, its type believed, nothing in it run (reliability I6). */
export function sendAttachment(reply: FastifyReply, { type, fileName, bytes, sha256 }: Attachment, content: AsyncIterable<Uint8Array>, asksInline: boolean): StreamableFile {
  const { mediaType, isPreviewed } = attachmentTypes[type];
  const extension = /\.[0-9A-Za-z]{1,10}$/.exec(fileName)?.[0] ?? '';
  void reply.headers({
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  });
  return new StreamableFile(Readable.from(content), { type: mediaType, disposition: contentDisposition(asksInline && isPreviewed ? 'inline' : 'attachment', fileName, `file${extension}`), length: bytes });
}
