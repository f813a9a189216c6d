import type { PackageItem } from '#persistence/disclosure/disclosure-queries';
import { describeProblem } from '#wording/describe-problem';
import { packageStateNames } from '#wording/disclosure-terms';
import { ActionView, presentAction } from '../http/action.views.js';

export class PackageRequestedView {
  /** Where to look for progress: `/disclosure-packages/:id`. */
  id: string;
}

/** 整套公开材料 on its way from the request to the file. */
export class PackageView {
  id: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  format: string;
  state: string;
  stateName: string;
  /** Forms laid out so far, of so many; 0 of 0 before it is begun. */
  formsDone: number;
  formsTotal: number;
  /** Submitted goals of the unit, of its projects and its department, that are not issued yet: they are not in it. */
  notIssued: number;
  bytes: number | null;
  requestedAt: string;
  finishedAt: string | null;
  /** From then on the file is gone. */
  expiresAt: string | null;
  /** Why it was not printed. */
  failure: string | null;
  actions: ActionView[];
}

export class PackagePageView {
  items: PackageView[];
  total: number;
  page: number;
  pageSize: number;
}

export const presentPackage = ({ state, failure, requestedAt, finishedAt, expiresAt, ...item }: PackageItem): PackageView => ({
  ...item,
  state,
  stateName: packageStateNames[state],
  requestedAt: requestedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
  failure: failure === null ? null : describeProblem(failure, { fiscalYear: item.fiscalYear }),
  actions: [
    presentAction('download', state === 'ready' ? null : { code: state === 'expired' ? 'disclosure.expired' : 'disclosure.not-ready' }),
    presentAction('cancel', state === 'waiting' || state === 'printing' ? null : { code: 'disclosure.already-ended' }),
  ],
});
