import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Fingerprint } from '#application/ports/fingerprint';

@Injectable()
export class Sha256Fingerprint extends Fingerprint {
  of(text: string): string {
    return createHash('sha256').update(text, 'utf8').digest('hex');
  }
}
