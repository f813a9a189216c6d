import { countEffects, effectOfMeaning, type ChangeEffect, type GoalChange } from '#domain/goal/change-meaning';
import { changeEffectNames, changeMeaningNames, describeChange, describeEffects } from '#wording/describe-change';

export class MeantFieldView {
  field: string;
  before: string | null;
  after: string | null;
  meaning: string;
}

export class GoalChangeView {
  part: string;
  /** added · removed · changed. */
  change: string;
  path: string;
  /** Name of the indicator, month of the checkpoint. */
  label: string;
  fields: MeantFieldView[];
  /** lowered, raised, later, earlier …: the gravest of its fields. */
  meaning: string;
  meaningName: string;
  /** relaxes, alters, tightens or rewords: the colour it is shown in. */
  effect: string;
  effectName: string;
  /** The same as a sentence. */
  message: string;
}

export class ChangeCountView {
  relaxes: number;
  alters: number;
  tightens: number;
  rewords: number;
}

export class ChangeListView {
  /** 放松 1 处，加严 2 处. */
  summary: string;
  counts: ChangeCountView;
  items: GoalChangeView[];
}

const presentChange = (change: GoalChange): GoalChangeView => {
  const effect: ChangeEffect = effectOfMeaning[change.meaning];
  return {
    ...change,
    fields: change.fields.map((field) => ({ ...field })),
    meaningName: changeMeaningNames[change.meaning],
    effect,
    effectName: changeEffectNames[effect],
    message: describeChange(change),
  };
};

export function presentChanges(changes: readonly GoalChange[]): ChangeListView {
  const counts = countEffects(changes);
  return { summary: describeEffects(counts), counts: { ...counts }, items: changes.map(presentChange) };
}
