import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretSource } from '#application/access/secret-source';

const TOKEN_BYTES = 32;
/** Without 0 O o, 1 l I, 5 S and 2 Z: 16 of these 52 hold about 91 bits. */
const READABLE = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRTUVWXY346789';
const PASSWORD_LENGTH = 16;

/** What the database keeps in place of a token. A fast hash is enough for 256 random bits. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

@Injectable()
export class RandomSecrets extends SecretSource {
  token(): string {
    return randomBytes(TOKEN_BYTES).toString('base64url');
  }

  password(): string {
    return Array.from({ length: PASSWORD_LENGTH }, () => READABLE.charAt(randomInt(READABLE.length))).join('');
  }
}
