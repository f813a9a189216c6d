import type { RulebookVersion } from '#application/rulebook/rulebooks';
import type { Rulebook } from '#domain/rulebook/rulebook';
import type { Setting } from '#domain/rulebook/setting';

export class SettingView {
  /** e.g. `lightBands`, `deadlines.monitoringReport`. */
  name: string;
  /** Plain JSON; decimals as text. */
  value: unknown;
  /** law, local-rule, or proposal: nobody has settled it yet. */
  source: string;
  citation: string | null;
}

export class RulebookVersionView {
  number: number;
  effectiveOn: string;
  /** Names of the settings that differ from the default ones. */
  changed: string[];
}

export class RulebookView {
  id: string;
  fiscalYear: number;
  effectiveFrom: string;
  settings: SettingView[];
  versions: RulebookVersionView[];
}

export class RulebookAmendedView {
  number: number;
}

const presentSetting = (name: string, { value, source, citation }: Setting<unknown>): SettingView => ({ name, value, source, citation: citation ?? null });

const changedBy = ({ overrides: { deadlines = {}, ...settings } }: RulebookVersion): string[] => [...Object.keys(settings), ...Object.keys(deadlines).map((name) => `deadlines.${name}`)];

export function presentRulebook({ id, fiscalYear, effectiveFrom, settings: { deadlines, ...settings } }: Rulebook, versions: readonly RulebookVersion[]): RulebookView {
  return {
    id,
    fiscalYear,
    effectiveFrom,
    settings: [
      ...Object.entries(settings).map(([name, setting]) => presentSetting(name, setting)),
      ...Object.entries(deadlines).map(([name, setting]) => presentSetting(`deadlines.${name}`, setting)),
    ],
    versions: versions.map((version) => ({ number: version.number, effectiveOn: version.effectiveOn, changed: changedBy(version) })),
  };
}
