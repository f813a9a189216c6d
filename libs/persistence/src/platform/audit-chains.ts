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

@Injectable()
export class AuditChains {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /**
   * Recomputes every hash from the sealed text, checks that numbers have no gap, that each link names its predecessor, that the readable
   * columns say what the sealed text says, and that the chain ends where its head says. With a digest, also that the entry the digest
   * names still has the hash it had: this finds a chain that was rebuilt as a whole.
   */
  async verify(digest?: AuditDigest): Promise<ChainReport[]> {
    const chains: { district_id: string; last_no: string; last_hash: string }[] = await this.unitOfWork.manager.query(
      `select district_id, last_no, encode(last_hash, 'hex') as last_hash from audit_chain order by district_id`,
    );
    const known = new Map(chains.map((chain) => [chain.district_id, chain]));
    const missing = (digest?.chains ?? []).filter((chain) => !known.has(chain.district));
    const reports = await Promise.all(chains.map((chain) => this.verifyChain(chain, digest)));
    return [...reports, ...missing.map((chain) => ({ district: chain.district, entries: 0, firstBad: 1, lastNo: 0, lastHash: '' }))];
  }

  private async verifyChain(chain: { district_id: string; last_no: string; last_hash: string }, digest?: AuditDigest): Promise<ChainReport> {
    const [row]: { entries: string; first_bad: string | null; end_no: string | null; end_hash: string | null }[] = await this.unitOfWork.manager.query(
      `with linked as (
         select no, hash, sealed, previous_hash,
           concat_ws('|', district_id, no, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), event, subject_kind, subject_id, coalesce(actor_id::text, '')) || '|' as readable,
           lag(hash) over (order by no) as expected_previous, row_number() over (order by no) as expected_no
         from audit_entry where district_id = $1
       )
       select count(*) as entries,
         min(no) filter (where no <> expected_no or previous_hash <> coalesce(expected_previous, '\\x'::bytea)
           or hash <> sha256(previous_hash || convert_to(sealed, 'UTF8')) or not starts_with(sealed, readable)) as first_bad,
         max(no) as end_no,
         (select encode(hash, 'hex') from linked order by no desc limit 1) as end_hash
       from linked`,
      [chain.district_id],
    );
    const endNo = Number(row?.end_no ?? 0);
    const ends = endNo === Number(chain.last_no) && (row?.end_hash ?? '') === chain.last_hash;
    const bad = [
      ...(row?.first_bad ? [Number(row.first_bad)] : []),
      ...(ends ? [] : [Math.min(endNo, Number(chain.last_no)) + 1]),
      ...(await this.digestFault(chain.district_id, digest)),
    ];
    return { district: chain.district_id, entries: Number(row?.entries ?? 0), firstBad: bad.length > 0 ? Math.min(...bad) : null, lastNo: endNo, lastHash: row?.end_hash ?? '' };
  }

  private async digestFault(districtId: string, digest?: AuditDigest): Promise<number[]> {
    const anchor = digest?.chains.find((chain) => chain.district === districtId);
    if (!anchor || anchor.lastNo === 0) return [];
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
