import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import { requireUrgeable } from '#domain/obligation/urge-obligation';
import { linkOfSubject } from '#application/obligation/link-of-subject';
import type { ObligationLine } from '#persistence/obligation/obligation-queries';
import { obligationName } from '#wording/approval-terms';
import { roleNames } from '#wording/roles';
import { presentAttempt } from '../approval/approval-actions.views.js';
import { ActionView } from '../http/action.views.js';

export class ObligationSubjectView {
  kind: string;
  id: string;
}

export class ObligationUnitView {
  id: string;
  name: string;
}

export class DebtorView {
  unitName: string;
  role: string;
  roleName: string;
  /** Null when whoever holds the post may do it. */
  personName: string | null;
}

/** 催报: who asked for it, and whom they reached. */
export class ObligationUrgeView {
  by: string;
  words: string;
  urgedAt: string;
  reached: string[];
}

export class ObligationView {
  id: string;
  kind: string;
  /** e.g. 填报6月底绩效运行监控表. */
  kindName: string;
  subject: ObligationSubjectView;
  /** Where it is discharged, relative to the address of the system. */
  link: string;
  title: string;
  unit: ObligationUnitView;
  owedBy: DebtorView;
  fiscalYear: number;
  month: number | null;
  dueOn: string;
  /** Counted over days whose holidays are not published yet. */
  isProvisional: boolean;
  status: string;
  dischargedOn: string | null;
  isOverdue: boolean;
  workingDaysOverdue: number;
  /** 0 on the due day and later. */
  workingDaysLeft: number;
  /** Highest rung of the reminder ladder that was reached. */
  rung: number;
  urges: ObligationUrgeView[];
  actions: ActionView[];
}

export class ObligationPageView {
  items: ObligationView[];
  total: number;
  page: number;
  pageSize: number;
}

export const presentObligation = (line: ObligationLine, actor: Actor): ObligationView => ({
  ...line,
  kindName: obligationName(line.kind, line.month),
  subject: { ...line.subject },
  link: linkOfSubject(line.subject),
  unit: { ...line.unit },
  owedBy: { unitName: line.owedBy.unitName, role: line.owedBy.role, roleName: roleNames[line.owedBy.role], personName: line.owedBy.personName },
  urges: line.urges.map(({ by, words, urgedAt, reached }) => ({ by, words, urgedAt: urgedAt.toISOString(), reached: [...reached] })),
  // How often somebody was urged today is counted when it is done again.
  actions: mayEver(actor.role, 'obligation:urge') ? [presentAttempt('urge', () => requireUrgeable(line, actor, 0, 1))] : [],
});
