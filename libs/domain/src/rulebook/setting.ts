import { DomainError } from '../shared/domain-error.js';

/** Who settled a number: the law, a rule of this region, or nobody yet — then it is our proposal and the screen says so. */
export type SettingSource = 'law' | 'local-rule' | 'proposal';

/** 规则设定. A number the rules leave open, or that regions set differently. `citation` is a 文号 that was read, never one remembered. */
export interface Setting<T> {
  readonly value: T;
  readonly source: SettingSource;
  readonly citation?: string;
}

/** Something that counts from a day on: `YYYY-MM-DD`, compared as text. */
export interface Dated {
  readonly effectiveFrom: string;
}

/** A setting of one period; several of them are the history of one number. */
export interface DatedSetting<T> extends Setting<T>, Dated {}

/**
 * The one that counts on a day: the latest that had taken effect by then. Of two with the same day the later in the list wins,
 * because a correction is appended, never written over. Throws `rulebook.nothing-in-force` (invalid) before the first.
 */
export function settingInForce<T extends Dated>(history: readonly T[], day: string): T {
  const inForce = history.reduce<T | undefined>(
    (latest, each) => (each.effectiveFrom <= day && (latest === undefined || each.effectiveFrom >= latest.effectiveFrom) ? each : latest),
    undefined,
  );
  if (inForce === undefined) throw new DomainError('rulebook.nothing-in-force', 'invalid', { day });
  return inForce;
}
