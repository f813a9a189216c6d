import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { PersonRegister } from './person-register.js';

/** 每个区县的三类管理员至少各留一人: a change that would remove the last active one of a kind is refused. */
@Injectable()
export class LastAdministrators {
  constructor(private readonly register: PersonRegister) {}

  /** Runs a change inside the open unit of work; `on` is the first day on which it shows. */
  async keptDuring(chainIds: readonly string[], on: LocalDate, change: () => Promise<void>): Promise<void> {
    for (const chainId of chainIds) await this.register.lockAdministrators(chainId);
    const before = await this.held(chainIds, on);
    await change();
    const after = new Set(await this.held(chainIds, on));
    const lost = before.find((held) => !after.has(held));
    if (lost !== undefined) throw new DomainError('person.last-administrator', 'conflict', { role: lost.split('/')[1] });
  }

  private async held(chainIds: readonly string[], on: LocalDate): Promise<string[]> {
    const held: string[] = [];
    for (const chainId of chainIds) held.push(...(await this.register.administratorRolesHeld(chainId, on)).map((role) => `${chainId}/${role}`));
    return held;
  }
}
