import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { RosterLine, RosterRow } from '#domain/access/people-roster';
import { DomainError } from '#domain/shared/domain-error';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { CompareRoster, type ComparedRoster } from './compare-roster.js';
import { CreatePerson } from './create-person.js';
import { DrawnPasswords, type DrawnPassword } from './drawn-passwords.js';
import { GivePost } from './give-post.js';
import type { NewAccount } from './new-accounts.js';
import { RevisePerson } from './revise-person.js';

/** An account that a roster opened, and the row that asked for it. */
export interface RosterAccount extends NewAccount {
  readonly line: RosterLine;
}

/** What became of a roster. */
export interface AppliedRoster {
  readonly lines: readonly RosterLine[];
  /** With the passwords, which nobody can show again. */
  readonly accounts: readonly RosterAccount[];
}

const LINES_NAMED = 10;

/** 人员导入（写入）: the rows of a roster, all of them in one transaction, each by what an administrator would do by hand. */
@Injectable()
export class ApplyRoster {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly compareRoster: CompareRoster,
    private readonly drawnPasswords: DrawnPasswords,
    private readonly createPerson: CreatePerson,
    private readonly revisePerson: RevisePerson,
    private readonly givePost: GivePost,
  ) {}

  /**
   * `comparedWith` as the comparison said it. Throws `roster.rows-refused` (invalid) while a row has a fault, `roster.out-of-date` (conflict)
   * where the roster or the people are no longer those that were compared.
   */
  async execute(actor: Actor, rows: readonly RosterRow[], comparedWith: string): Promise<AppliedRoster> {
    const drawn = await this.drawFor(await this.confirmed(actor, rows, comparedWith));
    return this.unitOfWork.run(async () => {
      const lines = await this.confirmed(actor, rows, comparedWith);
      const opened = new Map<string, RosterAccount>();
      for (const line of lines) {
        const personId = line.person?.id ?? opened.get(line.row.login)?.id;
        if (personId === undefined) opened.set(line.row.login, await this.open(actor, line, drawn.get(line.row.login)));
        else await this.change(actor, line, personId);
      }
      return { lines, accounts: [...opened.values()] };
    });
  }

  private async confirmed(actor: Actor, rows: readonly RosterRow[], comparedWith: string): Promise<readonly RosterLine[]> {
    const compared: ComparedRoster = await this.compareRoster.execute(actor, rows);
    if (compared.comparedWith !== comparedWith) throw new DomainError('roster.out-of-date', 'conflict');
    const refused = compared.lines.filter(({ outcome }) => outcome === 'refused').map(({ row }) => row.line);
    if (refused.length > 0) throw new DomainError('roster.rows-refused', 'invalid', { count: refused.length, lines: refused.slice(0, LINES_NAMED).join('、') + (refused.length > LINES_NAMED ? '……' : '') });
    return compared.lines;
  }

  /** One after the other: all at once would keep everybody who signs in meanwhile waiting. */
  private async drawFor(lines: readonly RosterLine[]): Promise<ReadonlyMap<string, DrawnPassword>> {
    const drawn = new Map<string, DrawnPassword>();
    for (const { row: { login }, outcome } of lines) if (outcome === 'new' && !drawn.has(login)) drawn.set(login, await this.drawnPasswords.draw());
    return drawn;
  }

  private async open(actor: Actor, line: RosterLine, drawn: DrawnPassword | undefined): Promise<RosterAccount> {
    const { row: { login, name, email }, post } = line;
    if (post === null) throw new Error(`row ${line.row.line} opens an account without a post`);
    const account = await this.createPerson.execute(actor, { login, name, email: email === '' ? null : email, unitId: post.unitId, role: post.role, startsOn: post.startsOn ?? undefined }, drawn);
    return { ...account, line };
  }

  private async change(actor: Actor, { person, revision, post }: RosterLine, personId: string): Promise<void> {
    if (person !== null && Object.keys(revision).length > 0) await this.revisePerson.execute(actor, person.id, person.version, revision);
    if (post !== null) await this.givePost.execute(actor, personId, { unitId: post.unitId, role: post.role, ...(post.startsOn === null ? {} : { startsOn: post.startsOn }) });
  }
}
