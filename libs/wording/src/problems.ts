import { adjustmentProblems } from './problems/adjustment-problems.js';
import { approvalProblems } from './problems/approval-problems.js';
import { attachmentProblems } from './problems/attachment-problems.js';
import { backupProblems } from './problems/backup-problems.js';
import { calendarProblems } from './problems/calendar-problems.js';
import { commandProblems } from './problems/command-problems.js';
import { delegationProblems } from './problems/delegation-problems.js';
import { disclosureProblems } from './problems/disclosure-problems.js';
import { documentProblems } from './problems/document-problems.js';
import { evaluationProblems } from './problems/evaluation-problems.js';
import { formProblems } from './problems/form-problems.js';
import { goalProblems } from './problems/goal-problems.js';
import { importProblems } from './problems/import-problems.js';
import { judgingProblems } from './problems/judging-problems.js';
import { libraryProblems } from './problems/library-problems.js';
import { monitoringProblems } from './problems/monitoring-problems.js';
import { organizationProblems } from './problems/organization-problems.js';
import { rectificationProblems } from './problems/rectification-problems.js';
import { requestProblems } from './problems/request-problems.js';
import { rosterProblems } from './problems/roster-problems.js';
import { rulebookProblems } from './problems/rulebook-problems.js';
import { sessionProblems } from './problems/session-problems.js';
import { valueProblems } from './problems/value-problems.js';
import { windowProblems } from './problems/window-problems.js';
import { workbookProblems } from './problems/workbook-problems.js';

const bySubject: readonly Readonly<Record<string, string>>[] = [
  valueProblems,
  rulebookProblems,
  calendarProblems,
  approvalProblems,
  attachmentProblems,
  delegationProblems,
  judgingProblems,
  commandProblems,
  backupProblems,
  requestProblems,
  goalProblems,
  adjustmentProblems,
  windowProblems,
  libraryProblems,
  monitoringProblems,
  workbookProblems,
  evaluationProblems,
  rectificationProblems,
  organizationProblems,
  rosterProblems,
  sessionProblems,
  documentProblems,
  importProblems,
  formProblems,
  disclosureProblems,
];

/**
 * One Chinese sentence for every code a DomainError carries: what is wrong, where, and what to do. `{name}` is filled from the
 * error's details. A test demands an entry for every code thrown under libs/ and apps/.
 */
export const problemSentences: Readonly<Record<string, string>> = Object.fromEntries(bySubject.flatMap((sentences) => Object.entries(sentences)));

/** Every code with its sentence, one by one: a code that two subjects claim stands here twice. */
export const claimedProblemCodes: readonly string[] = bySubject.flatMap((sentences) => Object.keys(sentences));
