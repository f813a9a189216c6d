import { freezeContent, thawContent } from './frozen-content.js';
import type { AdjustmentContent, AdjustmentKind } from './goal-adjustment.js';

interface FrozenAdjustment {
  readonly kind: AdjustmentKind;
  readonly reason: string;
  readonly evidence: string;
  /** `proposed` is what `freezeContent` writes: it is frozen with the goal in the very same words. */
  readonly goals: readonly { readonly goalId: string; readonly baseVersion: number; readonly proposed: string }[];
}

/** The content of an adjustment as text: the same content always gives the same bytes, so that rounds can be compared and hashed. */
export function freezeAdjustment({ kind, reason, evidence, goals }: AdjustmentContent): string {
  const frozen: FrozenAdjustment = { kind, reason, evidence, goals: goals.map(({ goalId, baseVersion, proposed }) => ({ goalId, baseVersion, proposed: freezeContent(proposed) })) };
  return JSON.stringify(frozen);
}

/** Reads back what `freezeAdjustment` wrote; `freezeAdjustment(thawAdjustment(text))` is `text`. */
export function thawAdjustment(text: string): AdjustmentContent {
  const { goals, ...rest } = JSON.parse(text) as FrozenAdjustment;
  return { ...rest, goals: goals.map(({ proposed, ...goal }) => ({ ...goal, proposed: thawContent(proposed) })) };
}
