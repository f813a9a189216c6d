import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { OpinionPhrases } from './opinion-phrases.js';

/** 常用语: the words a reviewer picks from; everybody keeps their own. */
@Injectable()
export class KeepPhrases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly phrases: OpinionPhrases,
  ) {}

  /** The list as a whole; what is said twice is kept once. */
  async execute(actor: Actor, phrases: readonly string[]): Promise<string[]> {
    const kept = [...new Set(phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''))];
    await this.unitOfWork.run(() => this.phrases.replace(actor.personId, kept));
    return kept;
  }
}
