import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { closedReason, type SubmissionWindow } from '#domain/goal/submission-window';
import { describeProblem } from '#wording/describe-problem';
import { describeOpenWindows, windowKindNames } from '#wording/goal-terms';

export class WindowExtensionView {
  unitId: string;
  closesOn: string;
  reason: string;
  approvedBy: string;
}

export class SubmissionWindowView {
  id: string;
  fiscalYear: number;
  kind: string;
  kindName: string;
  opensOn: string;
  closesOn: string;
  source: string;
  version: number;
  /** Those that the reader may know of. */
  extensions: WindowExtensionView[];
}

export class SubmissionWindowsView {
  fiscalYear: number;
  /** Without windows the year is not limited. */
  isLimited: boolean;
  /** Whether the reader's own unit could submit today. */
  isOpen: boolean;
  message: string;
  items: SubmissionWindowView[];
}

export class WindowOpenedView {
  id: string;
}

export class WindowRevisedView {
  version: number;
}

const presentWindow = ({ districtId: _district, extensions, ...window }: SubmissionWindow, mayRead: (unitId: string) => boolean): SubmissionWindowView => ({
  ...window,
  kindName: windowKindNames[window.kind],
  extensions: extensions.filter(({ unitId }) => mayRead(unitId)).map((extension) => ({ ...extension })),
});

export function presentWindows(fiscalYear: number, windows: readonly SubmissionWindow[], actor: Actor, today: LocalDate, mayRead: (unitId: string) => boolean): SubmissionWindowsView {
  const closed = closedReason(windows, actor.unitId, today);
  return {
    fiscalYear,
    isLimited: windows.length > 0,
    isOpen: closed === null,
    message: closed === null ? describeOpenWindows(windows.length > 0) : describeProblem(closed.code, closed.details),
    items: windows.map((window) => presentWindow(window, mayRead)),
  };
}
