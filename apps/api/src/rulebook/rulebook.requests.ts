import { IsObject, Matches } from 'class-validator';

export class AmendRulebookRequest {
  /** The first day on which the version counts; not before today. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) effectiveOn!: string;
  /** The settings that change, by name: `{ "lightBands": { "value": …, "source": "local-rule", "citation": "…" } }`. The domain judges every one. */
  @IsObject() settings!: Record<string, unknown>;
}
