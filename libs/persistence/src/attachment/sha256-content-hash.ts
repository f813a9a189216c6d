import { createHash } from 'node:crypto';
import { ContentHash } from '#application/attachment/content-hash';

export class Sha256ContentHash extends ContentHash {
  async of(content: AsyncIterable<Uint8Array>): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of content) hash.update(chunk);
    return hash.digest('hex');
  }
}
