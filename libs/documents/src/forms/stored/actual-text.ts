import type { TargetValue } from '#domain/indicator/target-value';
import type { ActualValue } from '#domain/monitoring/actual-value';
import { formatDecimal } from '#domain/shared/fraction';
import { levelNames } from '#wording/evaluation-terms';

/** 实际完成值 as a form prints it, in the unit of its target; blank where nothing was reported. */
export function actualText(actual: ActualValue, { unit }: Pick<TargetValue, 'unit'>): string {
  if (actual === null) return '';
  switch (actual.kind) {
    case 'number': return `${formatDecimal(actual.value)}${unit ?? ''}`;
    case 'level': return levelNames[actual.level];
    case 'yes-no': return actual.isYes ? '是' : '否';
  }
}
