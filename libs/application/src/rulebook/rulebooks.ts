import type { RulebookOverrides } from '#domain/rulebook/read-overrides';
import type { Rulebook } from '#domain/rulebook/rulebook';

/** One version as a district wrote it; later versions repeat what they keep. */
export interface RulebookVersion {
  readonly districtId: string;
  readonly fiscalYear: number;
  readonly number: number;
  readonly effectiveOn: string;
  readonly overrides: RulebookOverrides;
}

/** The rulebooks of all districts, each the default one with the district's own settings over it. */
export abstract class Rulebooks {
  /** The version that counts on a day; the default one where the district has none. `on` is `YYYY-MM-DD`. */
  abstract inForce(districtId: string, fiscalYear: number, on: string): Promise<Rulebook>;

  /** The latest version whenever it takes effect, or null: what the next one builds on. */
  abstract latest(districtId: string, fiscalYear: number): Promise<RulebookVersion | null>;

  /** All versions of a year, the first one first. */
  abstract history(districtId: string, fiscalYear: number): Promise<RulebookVersion[]>;

  /** Throws `state.exists-already` (conflict) when somebody took the number first. */
  abstract add(id: string, version: RulebookVersion): Promise<void>;
}

/** The default rulebook with a district's settings over it. */
export function withOverrides(rulebook: Rulebook, version: RulebookVersion): Rulebook {
  const { deadlines, ...settings } = version.overrides;
  return {
    ...rulebook,
    id: `${version.fiscalYear}.${version.number}`,
    effectiveFrom: version.effectiveOn,
    settings: { ...rulebook.settings, ...settings, deadlines: { ...rulebook.settings.deadlines, ...deadlines } },
  };
}
