import { linkOfSubject } from '#application/obligation/link-of-subject';
import type { ObligationLine } from '#persistence/obligation/obligation-queries';
import { obligationName } from '#wording/approval-terms';
import { roleNames } from '#wording/roles';

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
}

export class ObligationPageView {
  items: ObligationView[];
  total: number;
  page: number;
  pageSize: number;
}

export const presentObligation = (line: ObligationLine): ObligationView => ({
  ...line,
  kindName: obligationName(line.kind, line.month),
  subject: { ...line.subject },
  link: linkOfSubject(line.subject),
  unit: { ...line.unit },
  owedBy: { ...line.owedBy, roleName: roleNames[line.owedBy.role] },
});
