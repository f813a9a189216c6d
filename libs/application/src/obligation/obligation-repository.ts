import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import type { Obligation, ObligationKind } from '#domain/obligation/obligation';
import type { DueReminder } from '#domain/obligation/reminder-ladder';

/** Names the open obligations of a kind about a subject; with `month`, only that checkpoint's. */
export interface WhichObligation {
  readonly kind: ObligationKind;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly month?: number;
}

/** An open obligation with what a sweep has to know: rungs already recorded, and the words for its notice. */
export interface RemindedObligation extends Obligation {
  readonly recordedRungs: readonly number[];
  readonly subjectTitle: string;
  readonly unitName: string;
}

/** A rung of one obligation, as the sweep writes it down. */
export interface ReminderOf extends DueReminder {
  readonly obligationId: string;
}

export abstract class ObligationRepository {
  /** Throws `obligation.open-already` (conflict) when the same thing is already owed. */
  abstract add(obligation: Obligation): Promise<void>;

  /** Closes every open one that matches; answers their ids. */
  abstract close(which: WhichObligation, status: 'discharged' | 'cancelled', on: LocalDate): Promise<string[]>;

  /** Open ones after an id, in the order of ids, that fall due on or before a day. */
  abstract remindable(after: string | null, limit: number, dueUntil: LocalDate): Promise<RemindedObligation[]>;

  /** Writes rungs down; answers those that no other sweep had written before. */
  abstract recordReminders(reminders: readonly ReminderOf[]): Promise<ReminderOf[]>;

  /** Units where a rung's hearers sit: the nearest one upwards that has a holder of the role. */
  abstract unitOfHearers(unitId: string, role: Role, on: LocalDate): Promise<string>;

  /** Units of a district that have a holder of the role. */
  abstract unitsOfDistrictWith(districtId: string, role: Role, on: LocalDate): Promise<string[]>;

  /** Open ones with a provisional due day after an id, in the order of ids. */
  abstract provisional(after: string | null, limit: number): Promise<Obligation[]>;

  /** Sets due day and mark as version + 1; false when the obligation has changed or ended since it was read. */
  abstract moveDueDay(obligation: Obligation, to: Pick<Obligation, 'dueOn' | 'isProvisional'>): Promise<boolean>;
}
