import type { ApprovalSubject } from '#domain/approval/approval-subject';
import type { LocalDate } from '#domain/calendar/local-date';

/** From whom to whom work goes over. */
export interface Handing {
  readonly fromId: string;
  readonly toId: string;
  /** What lies outside of the area of whoever hands over stays where it is. */
  readonly withinPath: string;
  /** Posts the successor gets with it, beside those they hold. */
  readonly givenPosts: readonly { readonly unitId: string; readonly role: string }[];
}

/** 经手事项: something that hangs on a person by name, and not on their post. */
export interface HeldItem {
  readonly kind: 'goal' | 'department-goal' | 'goal-adjustment' | 'monitoring-report' | 'self-evaluation' | 'obligation';
  readonly id: string;
  readonly title: string;
  /** Whose trail keeps that it was passed on. */
  readonly districtId: string;
  /** Where the successor will not hold the post for it: `to-post`, to whoever does; or it `stays`, because it always has a name. */
  readonly outcome: 'passes' | 'to-post' | 'stays';
}

/** A case that waits at one of the person's posts; it goes with the post. */
export interface WaitingCase {
  readonly id: string;
  readonly title: string;
  readonly step: string;
  /** The successor wrote it, or spoke on it at an earlier step: then others of the post decide, or it is parked. */
  readonly isBarred: boolean;
}

/** What hangs on a leaver, whatever subject it belongs to. Inside an open unit of work. */
export abstract class HeldWork {
  /** Locks and lists what is passed on, kind by kind. What has ended stays with the person who did it. */
  abstract itemsOf(handing: Handing, today: LocalDate): Promise<readonly HeldItem[]>;

  abstract waitingFor(handing: Handing, today: LocalDate): Promise<readonly WaitingCase[]>;

  /** What is under review in cases where the person is asked by name, in the order of ids. */
  abstract subjectsNaming(personId: string): Promise<readonly Pick<ApprovalSubject, 'kind' | 'id'>[]>;

  /** Passes on exactly these. */
  abstract passOn(handing: Handing, items: readonly HeldItem[]): Promise<void>;
}
