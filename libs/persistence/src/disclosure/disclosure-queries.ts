import { Injectable } from '@nestjs/common';
import type { PackageFormat } from '#application/disclosure/disclosure-packages';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { listPage } from '../platform/list-page.js';
import { askedOrder, stateOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { ownPackage, PUBLISHED } from './package-sql.js';

export const packageStates = ['waiting', 'printing', 'ready', 'expired', 'failed', 'cancelled'] as const;
export type PackageState = (typeof packageStates)[number];

export interface PackageListFilter {
  readonly unitId?: string;
  readonly state?: string;
  /** One of `packageSorts`, with `-` before it the other way round; the newest first where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

export interface PackageItem {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly format: PackageFormat;
  readonly state: PackageState;
  readonly formsDone: number;
  readonly formsTotal: number;
  /** Submitted goals of the unit that are not issued yet, and so are not in it. */
  readonly notIssued: number;
  readonly bytes: number | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly failure: string | null;
}

const STATE = `case when package.cancelled_at is not null then 'cancelled' when package.failure is not null then 'failed'
    when package.finished_at is not null then case when file.expires_at > clock_timestamp() then 'ready' else 'expired' end
    when package.lease is not null and package.lease_until > clock_timestamp() then 'printing' else 'waiting' end`;
const ITEM = `package.id, package.unit_id as "unitId", unit.name as "unitName", package.fiscal_year as "fiscalYear", package.format, package.forms_done as "formsDone", package.forms_total as "formsTotal",
  (select count(*)::integer from (select unit_id, fiscal_year, round, status from performance_goal union all select unit_id, fiscal_year, round, status from department_goal) goal where goal.unit_id = package.unit_id and goal.fiscal_year = package.fiscal_year and not ${PUBLISHED} and goal.round > 0 and goal.status not in ('voided', 'rejected')) as "notIssued",
  octet_length(file.content) as bytes, package.requested_at as "requestedAt", package.finished_at as "finishedAt", file.expires_at as "expiresAt", package.failure,
  ${STATE} as state`;
const JOINED = 'disclosure_package package join org_unit unit on unit.id = package.unit_id left join disclosure_package_file file on file.package_id = package.id';

/** What packages can be sorted by. */
export const packageSorts = { unit: 'unit.code', year: 'package.fiscal_year', state: stateOrder(STATE, packageStates), requested: 'package.requested_at', expires: 'file.expires_at' } as const;

/** Packages as whoever asked for them sees them. */
@Injectable()
export class DisclosureQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** One page, the newest first, with the total of the whole filter. */
  async list(actor: Actor, filter: PackageListFilter): Promise<{ items: PackageItem[]; total: number }> {
    const own = ownPackage(actor, 1);
    const parameters: unknown[] = [...own.parameters];
    const equal = (column: string, value: unknown): string[] => (value === undefined ? [] : [`${column} = $${parameters.push(value)}`]);
    const conditions = [own.sql, ...equal('package.unit_id', filter.unitId), ...equal(STATE, filter.state)].join(' and ');
    const order = `${askedOrder(packageSorts, filter.sort)}package.requested_at desc, package.id`;
    return listPage(this.unitOfWork, { select: ITEM, from: JOINED, where: conditions, order, parameters }, filter);
  }

  async detail(actor: Actor, id: string): Promise<PackageItem> {
    const own = ownPackage(actor, 2);
    const [item]: PackageItem[] = await this.unitOfWork.manager.query(`select ${ITEM} from ${JOINED} where package.id = $1 and ${own.sql}`, [id, ...own.parameters]);
    if (!item) throw new DomainError('disclosure.not-found', 'not-found');
    return item;
  }

  /** The file itself. Throws `disclosure.not-found`, `disclosure.not-ready` or `disclosure.expired` (conflict). */
  async file(actor: Actor, id: string): Promise<{ item: PackageItem; content: Uint8Array }> {
    const item = await this.detail(actor, id);
    const [file]: { content: Buffer }[] = await this.unitOfWork.manager.query('select content from disclosure_package_file where package_id = $1 and expires_at > clock_timestamp()', [id]);
    if (!file) throw new DomainError(item.state === 'expired' ? 'disclosure.expired' : 'disclosure.not-ready', 'conflict');
    return { item, content: file.content };
  }
}
