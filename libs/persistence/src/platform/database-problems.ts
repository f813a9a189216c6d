import { QueryFailedError } from 'typeorm';
import { DomainError, type DomainErrorKind } from '#domain/shared/domain-error';

type Problem = readonly [code: string, kind: DomainErrorKind];

/** The database enforces, the edge explains: the code behind each named constraint that a user can run into. */
const problemOfConstraint: ReadonlyMap<string, Problem> = new Map<string, Problem>([
  ['budget_project_code_once', ['goal.code-taken', 'conflict']],
  ['performance_goal_once', ['goal.code-taken', 'conflict']],
  ['performance_goal_funds_add_up', ['goal.funds-do-not-add-up', 'invalid']],
  ['library_indicator_name_once', ['library.exists-already', 'conflict']],
  ['submission_window_once', ['window.exists-already', 'conflict']],
  ['adjusted_goal_open_once', ['adjustment.open-already', 'conflict']],
  ['department_goal_once', ['department-goal.exists-already', 'conflict']],
  ['org_unit_code_once', ['organization.code-taken', 'conflict']],
  ['org_unit_code_sane', ['organization.code-malformed', 'invalid']],
  ['org_unit_name_sane', ['organization.name-malformed', 'invalid']],
  ['person_login_once', ['person.login-taken', 'conflict']],
  ['person_login_sane', ['person.login-malformed', 'invalid']],
  ['person_name_sane', ['person.name-malformed', 'invalid']],
  ['person_email_sane', ['person.email-malformed', 'invalid']],
  ['post_once', ['post.held-already', 'conflict']],
  ['approval_case_round_once', ['approval.open-already', 'conflict']],
  ['approval_case_open_once', ['approval.open-already', 'conflict']],
  ['approval_act_once', ['state.stale', 'conflict']],
  ['obligation_open_once', ['obligation.open-already', 'conflict']],
  ['payment_voucher_once', ['payment.voucher-taken', 'conflict']],
  ['monitoring_report_once', ['monitoring.report-exists', 'conflict']],
  ['self_evaluation_once', ['evaluation.exists', 'conflict']],
  ['spot_check_once', ['recheck.open-already', 'conflict']],
  ['rectification_notice_once', ['rectification.notice-no-taken', 'conflict']],
]);

/** Codes raised by our own triggers (YJ…) and by PostgreSQL itself. */
const problemOfSqlState: Readonly<Record<string, Problem>> = {
  YJ003: ['state.stale', 'conflict'],
  YJ004: ['goal.content-locked', 'conflict'],
  YJ006: ['state.step-unknown', 'conflict'],
  YJ005: ['approval.own-submission', 'forbidden'],
  '23505': ['state.exists-already', 'conflict'],
  '23514': ['value.out-of-bounds', 'invalid'],
  '23503': ['value.refers-to-nothing', 'invalid'],
  '22P02': ['value.malformed', 'invalid'],
  '22021': ['value.malformed', 'invalid'],
  '22P05': ['value.malformed', 'invalid'],
  '22003': ['value.out-of-bounds', 'invalid'],
  '40001': ['state.busy', 'unavailable'],
  '40P01': ['state.busy', 'unavailable'],
  '55P03': ['state.busy', 'unavailable'],
  '57014': ['state.busy', 'unavailable'],
  '53100': ['system.disk-full', 'unavailable'],
  '53300': ['system.database-unavailable', 'unavailable'],
  '57P01': ['system.database-unavailable', 'unavailable'],
  '57P02': ['system.database-unavailable', 'unavailable'],
  '57P03': ['system.database-unavailable', 'unavailable'],
};

const CONNECTION_LOST = /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Driver not Connected|already released/i;

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
}

/** The SQLSTATE or system code behind an error of TypeORM or pg, if there is one. */
export function sqlStateOf(error: unknown): string | undefined {
  if (error instanceof QueryFailedError) return (error.driverError as DriverError).code;
  return (error as DriverError | null)?.code;
}

/** What a database error means to a user; null when it is not a database error or a fault of ours. */
export function domainErrorOfDatabase(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const driverError = (error instanceof QueryFailedError ? error.driverError : error) as DriverError & { message?: string };
  const byConstraint = driverError.constraint === undefined ? undefined : problemOfConstraint.get(driverError.constraint);
  const problem = byConstraint ?? problemOfSqlState[driverError.code ?? ''];
  if (problem) return new DomainError(problem[0], problem[1], driverError.constraint === undefined ? {} : { constraint: driverError.constraint });
  if (CONNECTION_LOST.test(`${driverError.code ?? ''} ${driverError.message ?? ''}`)) return new DomainError('system.database-unavailable', 'unavailable');
  return null;
}
