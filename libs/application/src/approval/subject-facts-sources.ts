import type { ApprovalSubjectKind } from '#domain/approval/approval-subject';
import type { FactName, SubjectFacts } from '#domain/approval/subject-facts';

/** Where the facts about one kind of document come from. Rehearsal, submission and the trial of a proposed route all ask here, so that they cannot disagree. */
export abstract class SubjectFactsSource {
  abstract readonly subjectKind: ApprovalSubjectKind;

  /** What is known of each document as it stands; what is not asked for need not be answered. No scope: nobody chooses what decides their chain. */
  abstract factsOf(ids: readonly string[], asked: ReadonlySet<FactName>): Promise<ReadonlyMap<string, SubjectFacts>>;
}

/** One source for every kind of subject that is registered. */
export class SubjectFactsSources {
  private readonly byKind: ReadonlyMap<ApprovalSubjectKind, SubjectFactsSource>;

  constructor(sources: readonly SubjectFactsSource[]) {
    this.byKind = new Map(sources.map((source) => [source.subjectKind, source]));
    if (this.byKind.size !== sources.length) throw new Error('two sources of facts for one kind of approval subject');
  }

  /** Nothing is asked of the database where no condition asks anything: most routes have none. */
  async factsOf(kind: ApprovalSubjectKind, ids: readonly string[], asked: ReadonlySet<FactName>): Promise<ReadonlyMap<string, SubjectFacts>> {
    if (asked.size === 0 || ids.length === 0) return new Map();
    const source = this.byKind.get(kind);
    if (!source) throw new Error(`no source of facts about approval subjects of kind ${kind}`);
    return source.factsOf(ids, asked);
  }
}
