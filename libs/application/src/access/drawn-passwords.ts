import { Injectable } from '@nestjs/common';
import { PasswordHasher } from './password-hasher.js';
import { SecretSource } from './secret-source.js';

/** First passwords: drawn, shown once, changed at the first sign-in. */
@Injectable()
export class DrawnPasswords {
  constructor(
    private readonly secrets: SecretSource,
    private readonly hasher: PasswordHasher,
  ) {}

  async draw(): Promise<{ password: string; passwordHash: string }> {
    const password = this.secrets.password();
    return { password, passwordHash: await this.hasher.hash(password) };
  }
}
