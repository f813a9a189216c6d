/** 冻结文本 of a subject, as far as comparing needs it. */
export interface FrozenText {
  readonly round: number;
  readonly contentHash: string;
  readonly frozenAt: Date;
}

/** 对比基准: the text a reviewer compares with. `own-decision` is the one they decided on last, `earlier-round` the round before this one, `chosen-round` one they asked for. */
export interface Baseline<T extends FrozenText> {
  readonly kind: 'own-decision' | 'earlier-round' | 'chosen-round';
  readonly text: T;
}

/**
 * What a reviewer has to read is what changed since they spoke last; who never spoke reads what changed since the round before. Null in
 * the first round: then everything is new. `texts` stand in the order in which they were frozen.
 */
export function baselineOf<T extends FrozenText>(texts: readonly T[], round: number, spokeAt: Date | null): Baseline<T> | null {
  const decidedOn = spokeAt === null ? undefined : texts.findLast(({ frozenAt }) => frozenAt <= spokeAt);
  if (decidedOn) return { kind: 'own-decision', text: decidedOn };
  const earlier = texts.findLast((text) => text.round < round);
  return earlier === undefined ? null : { kind: 'earlier-round', text: earlier };
}
