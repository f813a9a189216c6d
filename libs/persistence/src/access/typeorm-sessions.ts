import { Injectable } from '@nestjs/common';
import { Sessions, type OpenedSession, type ResolvedSession } from '#application/access/sessions';
import { SecretSource } from '#application/access/secret-source';
import { SignInSettings } from '#application/access/sign-in-settings';
import { Clock } from '#application/ports/clock';
import { passwordPolicies } from '#domain/access/password-policy';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { ACTOR_COLUMNS, actorOf, type ActorRow } from './actor-of.js';
import { businessDaySql, heldOn } from './business-day.js';
import { tokenHash } from './random-secrets.js';

interface SessionRow extends ActorRow {
  readonly csrf_token: string;
  readonly must_change: boolean;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const dead = (): DomainError => new DomainError('session.missing', 'forbidden', { status: 401 });

const ACTING = `session
         join person on person.id = session.person_id and person.is_active
         join post on post.id = session.post_id and post.person_id = session.person_id
         join org_unit unit on unit.id = post.unit_id`;
/** `$2`: minutes of idleness. */
const IN_TIME = 'session.absolute_expiry_at > clock_timestamp() and session.last_seen_at > clock_timestamp() - make_interval(mins => $2::integer)';

@Injectable()
export class TypeormSessions extends Sessions {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly secrets: SecretSource,
    private readonly settings: SignInSettings,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Touches the row at most once a minute, to spare writes; a session therefore idles out up to a minute early, never late. */
  async resolve(token: string): Promise<ResolvedSession | null> {
    if (!TOKEN.test(token)) return null;
    const [row]: SessionRow[] = await this.unitOfWork.manager.query(
      `with found as materialized (
         select session.token_hash, session.last_seen_at, session.csrf_token, ${ACTOR_COLUMNS},
           person.must_change_password or coalesce(person.password_changed_at < clock_timestamp() - make_interval(days => $3::integer), false) as must_change
         from ${ACTING}
         left join org_unit district on district.id = unit.district_id
         where session.token_hash = $1 and ${IN_TIME} and ${heldOn(await businessDaySql(this.clock))}
       ), touched as (
         update session set last_seen_at = clock_timestamp() from found
         where session.token_hash = found.token_hash and found.last_seen_at < clock_timestamp() - interval '1 minute'
       )
       select * from found`,
      [tokenHash(token), this.settings.idleMinutes, passwordPolicies[this.settings.passwordProfile].daysMax],
    );
    if (!row) return null;
    return {
      actor: actorOf(row),
      csrfToken: row.csrf_token,
      mustChangePassword: row.must_change,
    };
  }

  async living(tokens: readonly string[]): Promise<ReadonlySet<string>> {
    const byHash = new Map(tokens.filter((token) => TOKEN.test(token)).map((token) => [tokenHash(token).toString('hex'), token]));
    const rows: { hash: string }[] = await this.unitOfWork.manager.query(
      `select encode(session.token_hash, 'hex') as hash from ${ACTING} where session.token_hash = any(array(select decode(hash, 'hex') from unnest($1::text[]) as hash)) and ${IN_TIME} and ${heldOn(await businessDaySql(this.clock))}`,
      [[...byHash.keys()], this.settings.idleMinutes],
    );
    return new Set(rows.flatMap(({ hash }) => byHash.get(hash) ?? []));
  }

  async open(personId: string, postId: string): Promise<OpenedSession> {
    const opened = this.newTokens();
    await this.unitOfWork.manager.query(
      `insert into session (token_hash, csrf_token, person_id, post_id, absolute_expiry_at)
       values ($1, $2, $3, $4, clock_timestamp() + make_interval(hours => $5::integer))`,
      [tokenHash(opened.token), opened.csrfToken, personId, postId, this.settings.absoluteHours],
    );
    return opened;
  }

  async rotate(token: string): Promise<OpenedSession> {
    const opened = this.newTokens();
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      'update session set token_hash = $2, csrf_token = $3, last_seen_at = clock_timestamp() where token_hash = $1',
      [tokenHash(token), tokenHash(opened.token), opened.csrfToken],
    );
    if (changed === 0) throw dead();
    return opened;
  }

  async switchPost(token: string, postId: string): Promise<OpenedSession> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update session set post_id = post.id from post join org_unit unit on unit.id = post.unit_id
       where session.token_hash = $1 and post.id = $2 and post.person_id = session.person_id and ${heldOn(await businessDaySql(this.clock))}`,
      [tokenHash(token), postId],
    );
    if (changed === 0) throw new DomainError('post.not-found', 'not-found');
    return this.rotate(token);
  }

  async close(token: string): Promise<void> {
    await this.unitOfWork.manager.query('delete from session where token_hash = $1', [tokenHash(token)]);
  }

  async closeAllOf(personId: string, except?: string): Promise<void> {
    await this.unitOfWork.manager.query('delete from session where person_id = $1 and ($2::bytea is null or token_hash <> $2::bytea)', [
      personId,
      except === undefined ? null : tokenHash(except),
    ]);
  }

  private newTokens(): OpenedSession {
    return { token: this.secrets.token(), csrfToken: this.secrets.token() };
  }
}
