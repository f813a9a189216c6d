import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '#application/access/password-hasher';
import { SignInSettings } from '#application/access/sign-in-settings';
import { normalPassword } from '#domain/access/password-policy';

/** Argon2id, off the event loop. */
@Injectable()
export class Argon2PasswordHasher extends PasswordHasher {
  private decoy: Promise<string> | undefined;

  constructor(private readonly settings: SignInSettings) {
    super();
  }

  hash(password: string): Promise<string> {
    return hash(normalPassword(password), { memoryCost: this.settings.hashMemoryKib, timeCost: this.settings.hashPasses, parallelism: 1 });
  }

  verify(hashed: string, password: string): Promise<boolean> {
    return verify(hashed, normalPassword(password));
  }

  async verifyNothing(password: string): Promise<false> {
    this.decoy ??= this.hash('a password that nobody has');
    await this.verify(await this.decoy, password);
    return false;
  }
}
