import { Injectable } from '@nestjs/common';
import { MergeReports } from '#application/monitoring/merge-reports';
import type { OfflineReport } from '#application/monitoring/offline-report';
import { WorkbookSeal } from '#application/monitoring/workbook-seal';
import { Fingerprint } from '#application/ports/fingerprint';
import { compareWorkbook, contentsWith, type CellDifference, type WorkbookComparison } from '#documents/forms/offline/compare-workbook';
import { offlineRows, offlineSheets, type OfflineTerm } from '#documents/forms/offline/offline-workbook';
import { readOfflineWorkbook, type ReturnedWorkbook, type SealedPart } from '#documents/forms/offline/read-offline-workbook';
import { readWorkbookSafely } from '#documents/reading/read-document-safely';
import { writeOfflineWorkbook } from '#documents/writing/offline-workbook-writer';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { OfflineReportQueries } from '#persistence/monitoring/offline-report-queries';

export interface Choices {
  readonly take: ReadonlySet<string>;
  readonly leave: ReadonlySet<string>;
}

const CELLS_NAMED = 10;
const namesOf = (cells: readonly CellDifference[]): string => cells.slice(0, CELLS_NAMED).map(({ where }) => where).join('、') + (cells.length > CELLS_NAMED ? '……' : '');

/** 离线填报表 of a preparer's own unit: handed out, compared when it comes back, and merged. */
@Injectable()
export class OfflineWorkbooks {
  constructor(
    private readonly reports: OfflineReportQueries,
    private readonly seal: WorkbookSeal,
    private readonly fingerprint: Fingerprint,
    private readonly mergeReports: MergeReports,
  ) {}

  /** Throws `workbook.no-reports` (not-found). */
  async write(actor: Actor, fiscalYear: number, month: number, title: string): Promise<Uint8Array> {
    const reports = await this.reportsOf(actor, fiscalYear, month);
    return writeOfflineWorkbook(title, { unitId: actor.unitId, fiscalYear, month }, reports, (texts) => this.seal.of(texts));
  }

  /** Writes nothing. Throws what `readWorkbookSafely` and `readOfflineWorkbook` throw, and `workbook.tampered` (invalid, with the cell). */
  async compare(actor: Actor, fiscalYear: number, month: number, bytes: Uint8Array): Promise<WorkbookComparison> {
    const term: OfflineTerm = { unitId: actor.unitId, fiscalYear, month };
    const returned = readOfflineWorkbook(await readWorkbookSafely(bytes), term);
    const reports = await this.reportsOf(actor, fiscalYear, month);
    await this.requireSeals(returned, reports);
    return compareWorkbook(returned, reports);
  }

  /**
   * All cells or none. Throws `workbook.cells-unreadable` (invalid), `workbook.conflict-unchosen` (conflict) while a conflict has no
   * choice for the two texts it has now, `monitoring.stale` where a report was written meanwhile. What was written once is the same then.
   */
  async apply(actor: Actor, fiscalYear: number, month: number, bytes: Uint8Array, { take, leave }: Choices): Promise<WorkbookComparison & { readonly written: number; readonly reportIds: readonly string[] }> {
    const comparison = await this.compare(actor, fiscalYear, month, bytes);
    const { changed, conflicts, unreadable } = comparison;
    if (unreadable.length > 0) throw new DomainError('workbook.cells-unreadable', 'invalid', { count: unreadable.length, cells: namesOf(unreadable) });
    if ([...take].some((choice) => leave.has(choice))) throw new DomainError('workbook.choice-twice', 'invalid');
    const unchosen = conflicts.filter((cell) => !take.has(this.choiceOf(cell)) && !leave.has(this.choiceOf(cell)));
    if (unchosen.length > 0) throw new DomainError('workbook.conflict-unchosen', 'conflict', { count: unchosen.length, cells: namesOf(unchosen) });
    const written = [...changed, ...conflicts.filter((cell) => take.has(this.choiceOf(cell)))];
    const revised = contentsWith(written);
    await this.mergeReports.execute(actor, revised.map(({ report: { report }, content }) => ({ reportId: report.id, version: report.version, content })));
    return { ...comparison, written: written.length, reportIds: revised.map(({ report }) => report.report.id) };
  }

  /** Stands for exactly these two texts in this cell: when either changes, the choice that was made no longer counts. */
  readonly choiceOf = ({ row, field, returned, present }: CellDifference): string => this.fingerprint.of(JSON.stringify([row.id, field, returned, present])).slice(0, 16);

  private async reportsOf(actor: Actor, fiscalYear: number, month: number): Promise<readonly OfflineReport[]> {
    const reports = await this.reports.ofOwnUnit(actor, fiscalYear, month);
    if (reports.length === 0) throw new DomainError('workbook.no-reports', 'not-found', { fiscalYear, month });
    return reports;
  }

  private async requireSeals({ sealed }: ReturnedWorkbook, reports: readonly OfflineReport[]): Promise<void> {
    const seals = await this.seal.of(sealed.map(({ text }) => text));
    const broken = sealed.find(({ seal }, at) => seal !== seals[at]);
    if (broken) throw new DomainError('workbook.tampered', 'invalid', { cell: changedCellOf(broken, reports) });
  }
}

/** The first cell that shows something else than it would now; where none does, the row's first. */
function changedCellOf({ where, row }: SealedPart, reports: readonly OfflineReport[]): string {
  const sheet = offlineSheets.find(({ kind }) => kind === row?.kind);
  const own = sheet && offlineRows(sheet, reports).find(({ id }) => id === row?.id);
  return row?.shown.find(({ text }, at) => own !== undefined && text !== own.shown[at])?.where ?? where;
}
