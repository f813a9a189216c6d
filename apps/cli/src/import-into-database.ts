import type { INestApplicationContext } from '@nestjs/common';
import { ApplyDocument, type AppliedDocument } from '#application/goal/apply-document';
import { CompareDocument, type ComparedDocument } from '#application/goal/compare-document';
import { ReceiveDocument } from '#application/goal/receive-document';
import type { TakenOver } from '#application/goal/take-over-goals';
import { readDocumentOf } from '#documents/imported-projects';
import type { ParsedDocument } from '#documents/parsed-document';
import type { Actor } from '#domain/access/actor';
import type { DepartmentComparison } from '#domain/goal/import/compare-department';
import type { ProjectComparison } from '#domain/goal/import/compare-import';
import { DomainError } from '#domain/shared/domain-error';
import { PreparerQueries } from '#persistence/access/preparer-queries';
import { describeDifference } from '#wording/describe-difference';
import { describeViolation, sentenceOf } from '#wording/describe-problem';
import { importText, outcomeNames } from '#wording/import-terms';
import { statusNames } from '#wording/statuses';
import { withApplication } from './application.js';
import { elementProblem, EXIT, printJson } from './command-line.js';
import { readDocumentFile } from './document-files.js';

export interface ImportOptions {
  readonly year: number | null;
  /** Said by the caller: the document is for this unit, whichever it names. */
  readonly unitCode: string | null;
  readonly login: string | null;
  readonly asJson: boolean;
}

interface ImportedFile {
  readonly file: string;
  readonly import: string;
  readonly unit: string;
  readonly fiscalYear: number;
  readonly preparer: string;
  readonly created: number;
  readonly revised: number;
  readonly projects: readonly ImportedFileProject[];
  readonly department: ImportedFileGoal;
  readonly missing: readonly { readonly goalId: string; readonly code: string; readonly name: string; readonly status: string }[];
}

interface ImportedFileGoal {
  /** `none` where the document says nothing of the whole department. */
  readonly outcome: TakenOver['outcome'] | 'none';
  readonly goalId: string | null;
  /** What was changed, why it was not, and what a person should look at, as sentences. */
  readonly notes: readonly string[];
}

interface ImportedFileProject extends ImportedFileGoal {
  readonly no: number;
  readonly code: string;
  readonly name: string;
}

type Answer = ImportedFile | ({ readonly file: string } & ReturnType<typeof elementProblem>);

/** The same use cases as the API's, one file after the other: two files may be about one goal. */
export async function importIntoDatabase(files: readonly string[], options: ImportOptions): Promise<number> {
  const answers = await withApplication(async (application) => {
    const given: Answer[] = [];
    for (const file of files) given.push(await importFile(application, file, options).catch((error: unknown) => refusal(error, file, files.length)));
    return given;
  });
  if (options.asJson) printJson(answers.length === 1 ? answers[0] : answers);
  else process.stdout.write(`${answers.flatMap(linesOf).join('\n')}\n`);
  return answers.some((answer) => 'problem' in answer) ? EXIT.refused : EXIT.done;
}

/** A file among several keeps its place with its problem; one alone is a refused command. */
function refusal(error: unknown, file: string, files: number): Answer {
  if (error instanceof DomainError && files > 1) return { file, ...elementProblem(error) };
  throw error;
}

async function importFile(application: INestApplicationContext, file: string, { year, unitCode, login }: ImportOptions): Promise<ImportedFile> {
  const document = await readDocumentFile(file);
  const actor = await preparerFor(application, document, unitCode, login);
  const id = await application.get(ReceiveDocument).execute(actor, readDocumentOf(document), { ...(year === null ? {} : { fiscalYear: year }), isForOwnUnit: unitCode !== null, isFromConsole: true });
  const compared = await application.get(CompareDocument).execute(actor, id);
  const applied = await application.get(ApplyDocument).execute(actor, id, { comparedWith: compared.comparedWith, takesDepartment: true, choices: [], isFromConsole: true });
  return resultOf(file, actor, compared, applied);
}

/** `--as` on the unit's post, or the only preparer of the unit: nobody is chosen by chance. */
async function preparerFor(application: INestApplicationContext, document: ParsedDocument, statedUnit: string | null, login: string | null): Promise<Actor> {
  const printed = document.unit?.code ?? null;
  if (statedUnit === null && login === null && printed === null) throw new DomainError('import.unit-unknown', 'invalid');
  const preparers = application.get(PreparerQueries);
  const unit = statedUnit ?? (login === null ? printed : null);
  const found = await preparers.find({ ...(unit === null ? {} : { unitCode: unit }), ...(login === null ? {} : { login }) });
  // Of several posts of one person the printed unit says which is meant.
  const meant = found.length > 1 && unit === null && printed !== null && login !== null ? await preparers.find({ unitCode: printed, login }) : found;
  const [actor] = meant;
  const details = { unit: unit ?? printed ?? '—', login: login ?? '—', count: meant.length };
  if (actor === undefined) throw new DomainError('import.no-preparer', 'not-found', details);
  if (meant.length > 1) throw new DomainError('import.which-preparer', 'conflict', details);
  return actor;
}

function resultOf(file: string, actor: Actor, { given, comparison, department }: ComparedDocument, applied: AppliedDocument): ImportedFile {
  const projects = comparison.projects.map((each, at): ImportedFileProject => {
    const { outcome, goalId } = applied.projects[at] ?? { outcome: 'refused', goalId: null };
    return { no: each.project.no, code: each.code, name: each.project.name, outcome, goalId, notes: [...notesOf(each), ...each.project.remarks.map(describeViolation)] };
  });
  const count = (outcome: TakenOver['outcome']): number => projects.filter((each) => each.outcome === outcome).length;
  return {
    file, import: given.id, unit: given.unitCode, fiscalYear: given.fiscalYear, preparer: actor.name, created: count('created'), revised: count('revised'), projects,
    department: { ...(applied.department ?? { outcome: 'none', goalId: null }), notes: department === null ? [] : notesOf(department) },
    missing: comparison.missing.map(({ id, project, status }) => ({ goalId: id, code: project.code, name: project.name, status: statusNames.goal[status] })),
  };
}

const notesOf = ({ verdict, goal, differences, faults, content }: ProjectComparison | DepartmentComparison): string[] => [
  ...faults.map(describeViolation),
  ...(verdict === 'conflict' && goal !== null ? [sentenceOf(`goal.not-now-${goal.status}`)] : []),
  ...differences.map(describeDifference),
  ...content.indicators.flatMap(({ name, target }) => (target.kind === 'ambiguous' ? [importText.ambiguous(name, target.raw, target.suggestions)] : [])),
];

function linesOf(answer: Answer): string[] {
  if ('problem' in answer) return [importText.refused(answer.file, answer.problem.message)];
  const { file, unit, fiscalYear, preparer, created, revised, projects, department, missing } = answer;
  return [
    importText.imported(file, unit, fiscalYear, preparer),
    importText.counts(created, revised, projects.length - created - revised),
    ...projects.flatMap(({ no, code, name, outcome, notes }) => [importText.project(no, code, name, outcomeNames[outcome] ?? outcome), ...notes.map(importText.detail)]),
    importText.department(outcomeNames[department.outcome] ?? department.outcome), ...department.notes.map(importText.detail),
    ...missing.map(({ code, name, status }) => importText.missing(code, name, status)),
  ];
}
