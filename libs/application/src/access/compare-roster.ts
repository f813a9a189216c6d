import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { compareRoster, type RosterLine, type RosterRow } from '#domain/access/people-roster';
import { OrgTree } from '../organization/org-tree.js';
import { Clock } from '../ports/clock.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { PersonRegister } from './person-register.js';

/** A roster beside the people as they are. */
export interface ComparedRoster {
  readonly lines: readonly RosterLine[];
  /** Stands for the roster and for whatever of the people and units it was compared with. */
  readonly comparedWith: string;
}

/** 名册比对: what importing it would do, row by row. Writes nothing. */
@Injectable()
export class CompareRoster {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tree: OrgTree,
    private readonly register: PersonRegister,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  execute(actor: Actor, rows: readonly RosterRow[]): Promise<ComparedRoster> {
    return this.unitOfWork.run(async () => {
      const people = await this.register.ofRoster([...new Set(rows.map(({ login }) => login))]);
      const units = await this.tree.below(administeredPathOf(actor) ?? 'nowhere');
      const lines = compareRoster(rows, { grantor: actor, today: await this.clock.today(), units, people });
      const state = lines.map(({ row, outcome, faults, person, unit, revision, post }) => [row, outcome, faults.map(({ code }) => code), person?.id, person?.version, unit?.id, revision, post]);
      return { lines, comparedWith: this.fingerprint.of(JSON.stringify(state)) };
    });
  }
}
