import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '#application/access/accounts';
import type { Actor } from '#domain/access/actor';
import { roles, type Role } from '#domain/access/permissions';
import type { OrgUnit } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { PersonQueries, type PersonDetail } from '#persistence/access/person-queries';
import { OrgUnitQueries } from '#persistence/organization/org-unit-queries';
import { WrongUsage } from './command-line.js';

/** At a keyboard things have codes and logins, not ids. Whatever lies outside of the actor's scope is not found. */
export async function unitWithCode(application: INestApplicationContext, actor: Actor, code: string | undefined, usage: string): Promise<OrgUnit> {
  if (code === undefined) throw new WrongUsage(usage);
  const { items } = await application.get(OrgUnitQueries).list(actor, { code, page: 1, pageSize: 2 });
  const [unit] = items;
  if (!unit) throw new DomainError('organization.not-found', 'not-found');
  if (items.length > 1) throw new DomainError('organization.code-ambiguous', 'conflict', { code });
  return unit;
}

export async function personWithLogin(application: INestApplicationContext, actor: Actor, login: string | undefined, usage: string): Promise<PersonDetail> {
  if (login === undefined) throw new WrongUsage(usage);
  const account = await application.get(Accounts).findByLogin(login);
  if (!account) throw new DomainError('person.not-found', 'not-found');
  return application.get(PersonQueries).get(actor, account.personId);
}

export function roleNamed(role: string | undefined, usage: string): Role {
  const known = roles.find((each) => each === role);
  if (known === undefined) throw new WrongUsage(`${usage}\nROLE: ${roles.join(' · ')}`);
  return known;
}
