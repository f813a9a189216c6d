import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** What recomputing one chain showed. `firstBad` is the first number that does not fit; null when every link holds. */
export interface ChainReport {
  readonly district: string;
  readonly entries: number;
  readonly firstBad: number | null;
  readonly lastNo: number;
  readonly lastHash: string;
}

/** Heads as they were exported to another place: what a database administrator cannot rewrite afterwards. */
export interface AuditDigest {
  readonly chains: readonly { readonly district: string; readonly lastNo: number; readonly lastHash: string }[];
}

/** So many entries are recomputed by one statement: no chain is too long for the time a statement may take. */
const STRETCH = 20_000;

interface Link {
  readonly no: number;
  readonly hash: string;
}

const BEFORE_THE_FIRST: Link = { no: 0, hash: '' };

@Injectable()
export class AuditChains {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /**
   * Recomputes every hash from the sealed text, checks that numbers have no gap, that each link names its predecessor, that the readable
   * columns say what the sealed text says, and that the chain ends where its head says. With a digest, also that the entry the digest
   * names still has the hash it had: this finds a chain that was rebuilt as a whole. Entries may be added meanwhile.
   */
  async verify(digest?: AuditDigest): Promise<ChainReport[]> {
    const chains: { district_id: string }[] = await this.unitOfWork.manager.query(
      'select district_id from audit_chain union select district_id from audit_entry order by district_id',
    );
    const reports: ChainReport[] = [];
    for (const { district_id } of chains) reports.push(await this.verifyChain(district_id, digest));
    const known = new Set(reports.map((report) => report.district));
    const missing = (digest?.chains ?? []).filter((chain) => !known.has(chain.district));
    return [...reports, ...missing.map((chain) => ({ district: chain.district, entries: 0, firstBad: 1, lastNo: 0, lastHash: '' }))];
  }

  /** The chain of one district, which may not have any entry yet. */
  async verifyChain(districtId: string, digest?: AuditDigest): Promise<ChainReport> {
    let [end, entries] = [BEFORE_THE_FIRST, 0];
    const bad: number[] = [];
    for (let length = STRETCH; length === STRETCH; ) {
      const stretch = await this.recompute(districtId, end);
      length = stretch.length;
      entries += length;
      if (stretch.firstBad !== null) bad.push(stretch.firstBad);
      end = stretch.end ?? end;
    }
    bad.push(...(await this.endFault(districtId, end)), ...(await this.digestFault(districtId, end, digest)));
    return { district: districtId, entries, firstBad: bad.length > 0 ? Math.min(...bad) : null, lastNo: end.no, lastHash: end.hash };
  }

  private async recompute(districtId: string, after: Link): Promise<{ length: number; firstBad: number | null; end: Link | null }> {
    const [row]: { length: string; first_bad: string | null; end_no: string | null; end_hash: string | null }[] = await this.unitOfWork.manager.query(
      `with stretch as materialized (
         select no, hash, sealed, previous_hash,
           concat_ws('|', district_id, no, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), event, subject_kind, subject_id, coalesce(actor_id::text, '')) || '|' as readable
         from audit_entry where district_id = $1 and no > $2 order by no limit $4
       ), linked as (
         select *, coalesce(lag(no) over chain, $2) + 1 as expected_no, coalesce(lag(hash) over chain, decode($3, 'hex')) as expected_previous from stretch window chain as (order by no)
       )
       select count(*) as length,
         min(least(no, expected_no)) filter (where no <> expected_no or previous_hash <> expected_previous
           or hash <> sha256(previous_hash || convert_to(sealed, 'UTF8')) or not starts_with(sealed, readable)) as first_bad,
         max(no) as end_no, (select encode(hash, 'hex') from stretch order by no desc limit 1) as end_hash
       from linked`,
      [districtId, after.no, after.hash, STRETCH],
    );
    return {
      length: Number(row?.length ?? 0),
      firstBad: row?.first_bad ? Number(row.first_bad) : null,
      end: row?.end_no ? { no: Number(row.end_no), hash: row.end_hash ?? '' } : null,
    };
  }

  /** The head must name the last entry. Both are read by one statement, so that an entry added just now is in both or in neither. */
  private async endFault(districtId: string, end: Link): Promise<number[]> {
    const [row]: { head_no: string; end_no: string; agrees: boolean }[] = await this.unitOfWork.manager.query(
      `select coalesce(chain.last_no, 0) as head_no, coalesce(last.no, 0) as end_no,
         coalesce(chain.last_no, 0) = coalesce(last.no, 0) and coalesce(chain.last_hash, '') = coalesce(last.hash, '') as agrees
       from (select $1::uuid as district_id) as asked left join audit_chain chain using (district_id)
       left join lateral (select no, hash from audit_entry where audit_entry.district_id = asked.district_id order by no desc limit 1) last on true`,
      [districtId],
    );
    if (!row || row.agrees) return [];
    const [headNo, endNo] = [Number(row.head_no), Number(row.end_no)];
    return [headNo === endNo ? endNo : Math.min(headNo, endNo, end.no) + 1];
  }

  private async digestFault(districtId: string, end: Link, digest?: AuditDigest): Promise<number[]> {
    const anchor = digest?.chains.find((chain) => chain.district === districtId);
    if (!anchor || anchor.lastNo === 0) return [];
    if (anchor.lastNo > end.no) return [end.no + 1];
    const [entry]: { hash: string }[] = await this.unitOfWork.manager.query(
      `select encode(hash, 'hex') as hash from audit_entry where district_id = $1 and no = $2`,
      [districtId, anchor.lastNo],
    );
    return entry?.hash === anchor.lastHash ? [] : [anchor.lastNo];
  }

  async digest(): Promise<AuditDigest> {
    const chains: { district: string; last_no: string; last_hash: string }[] = await this.unitOfWork.manager.query(
      `select district_id as district, last_no, encode(last_hash, 'hex') as last_hash from audit_chain order by district_id`,
    );
    return { chains: chains.map((chain) => ({ district: chain.district, lastNo: Number(chain.last_no), lastHash: chain.last_hash })) };
  }
}
