import { Injectable } from '@nestjs/common';
import { Accounts, type Account } from '#application/access/accounts';
import { SignInSettings } from '#application/access/sign-in-settings';
import { Clock } from '#application/ports/clock';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { businessDaySql, heldOn } from './business-day.js';
import { tokenHash } from './random-secrets.js';

@Injectable()
export class TypeormAccounts extends Accounts {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly settings: SignInSettings,
    private readonly clock: Clock,
  ) {
    super();
  }

  findByLogin(login: string): Promise<Account | null> {
    return this.find('person.login = $1', login);
  }

  async get(personId: string): Promise<Account> {
    const account = await this.find('person.id = $1', personId);
    if (!account) throw new DomainError('person.not-found', 'not-found');
    return account;
  }

  async rootChainId(): Promise<string | null> {
    const [root]: { id: string }[] = await this.unitOfWork.manager.query('select id from org_unit where parent_id is null order by node_no limit 1');
    return root?.id ?? null;
  }

  async setPassword(account: Account, hash: string, mustChange: boolean): Promise<void> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update person set password_hash = $3, must_change_password = $4, password_changed_at = clock_timestamp(), version = version + 1 where id = $1 and version = $2`,
      [account.personId, account.version, hash, mustChange],
    );
    if (changed === 0) throw new DomainError('state.stale', 'conflict');
  }

  async keepReset(personId: string, token: string): Promise<void> {
    await this.unitOfWork.manager.query('update password_reset set used_at = clock_timestamp() where person_id = $1 and used_at is null', [personId]);
    await this.unitOfWork.manager.query(
      'insert into password_reset (token_hash, person_id, expires_at) values ($1, $2, clock_timestamp() + make_interval(mins => $3::integer))',
      [tokenHash(token), personId, this.settings.resetMinutes],
    );
  }

  async takeReset(token: string): Promise<Account | null> {
    const [rows]: [{ person_id: string }[], number] = await this.unitOfWork.manager.query(
      `update password_reset set used_at = clock_timestamp() where token_hash = $1 and used_at is null and expires_at > clock_timestamp() returning person_id`,
      [tokenHash(token)],
    );
    return rows[0] ? this.find('person.id = $1', rows[0].person_id) : null;
  }

  private async find(condition: string, value: string): Promise<Account | null> {
    const [account]: Account[] = await this.unitOfWork.manager.query(
      `select person.id as "personId", person.login, person.name, person.password_hash as "passwordHash", person.is_active as "isActive", person.version,
         (select coalesce(unit.district_id, unit.id) from post join org_unit unit on unit.id = post.unit_id
            where post.person_id = person.id order by post.starts_on, post.id limit 1) as "chainId",
         (select post.id from post join org_unit unit on unit.id = post.unit_id
            where post.person_id = person.id and ${heldOn(await businessDaySql(this.clock))} order by post.starts_on, post.id limit 1) as "firstPostId"
       from person where ${condition}`,
      [value],
    );
    return account ?? null;
  }
}
