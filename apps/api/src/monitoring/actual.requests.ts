import { IsBoolean, IsIn, Matches, ValidateIf } from 'class-validator';
import type { ActualValue } from '#domain/monitoring/actual-value';
import { parseDecimal } from '#domain/shared/fraction';
import type { AchievementLevel } from '#domain/rulebook/rulebook';

const DECIMAL = /^-?\d{1,14}(\.\d{1,6})?$/;
const SHARE = /^[01](\.\d{1,4})?$/;
const levels = ['achieved', 'partly-achieved', 'not-achieved'] as const satisfies readonly AchievementLevel[];

/** 实际完成值: a number, a level of achievement, or 是/否. */
export class ActualRequest {
  @IsIn(['number', 'level', 'yes-no']) kind!: 'number' | 'level' | 'yes-no';
  /** With `number`: a decimal as text, in the unit of the target. */
  @ValidateIf((request: ActualRequest) => request.kind === 'number' || request.value !== undefined) @Matches(DECIMAL)
  value?: string;
  /** With `level`. */
  @ValidateIf((request: ActualRequest) => request.kind === 'level' || request.level !== undefined) @IsIn(levels)
  level?: AchievementLevel;
  /** With `level`: the share of the weight that the evaluator gives, 0 … 1. */
  @ValidateIf((request: ActualRequest) => request.share !== undefined && request.share !== null) @Matches(SHARE)
  share?: string | null;
  /** With `yes-no`. */
  @ValidateIf((request: ActualRequest) => request.kind === 'yes-no' || request.isYes !== undefined) @IsBoolean()
  isYes?: boolean;
}

/** What the client sent, as a domain value. */
export function actualOf(request: ActualRequest | null | undefined): ActualValue {
  if (request === null || request === undefined) return null;
  const { kind, value = '', level = 'not-achieved', share = null, isYes = false } = request;
  switch (kind) {
    case 'number':
      return { kind, value: parseDecimal(value) };
    case 'level':
      return { kind, level, share: share === null ? null : parseDecimal(share) };
    case 'yes-no':
      return { kind, isYes };
  }
}
