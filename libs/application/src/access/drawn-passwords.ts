import { Injectable } from '@nestjs/common';
import { PasswordHasher } from './password-hasher.js';
import { SecretSource } from './secret-source.js';

/** A password for whoever gets the account, and what the database keeps of it. */
export interface DrawnPassword {
  readonly password: string;
  readonly passwordHash: string;
}

/** First passwords: drawn, shown once, changed at the first sign-in. */
@Injectable()
export class DrawnPasswords {
  constructor(
    private readonly secrets: SecretSource,
    private readonly hasher: PasswordHasher,
  ) {}

  async draw(): Promise<DrawnPassword> {
    const password = this.secrets.password();
    return { password, passwordHash: await this.hasher.hash(password) };
  }
}
