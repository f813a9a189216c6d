import type { ActualValue } from '#domain/monitoring/actual-value';
import { plainActual, type PlainActual } from '#domain/monitoring/plain-actual';

/** 实际完成值; which of the fields is filled depends on `kind`. */
export class ActualView {
  kind: string;
  value?: string;
  level?: string;
  share?: string | null;
  isYes?: boolean;
}

export const presentPlainActual = (plain: PlainActual | null): ActualView | null => (plain === null ? null : { ...plain });

export const presentActual = (actual: ActualValue): ActualView | null => presentPlainActual(plainActual(actual));
