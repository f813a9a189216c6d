import type { SubmissionWindow, WindowExtension } from '#domain/goal/submission-window';

/** 申报窗口 of all districts. */
export abstract class SubmissionWindows {
  /** Of a district's year. Held until the end of the unit of work: whoever closes one waits for those who submit, and the other way round (reliability.md, D11). */
  abstract hold(districtId: string, fiscalYear: number): Promise<readonly SubmissionWindow[]>;

  /** The same for a reader, with nothing held. */
  abstract ofYear(districtId: string, fiscalYear: number): Promise<readonly SubmissionWindow[]>;

  /** For whoever changes it, held alone. Throws `window.not-found` outside of the district. */
  abstract lock(id: string, districtId: string): Promise<SubmissionWindow>;

  /** Throws `window.exists-already` (conflict) when the year has this one. */
  abstract add(window: SubmissionWindow): Promise<void>;

  /** Writes days and source as version + 1. */
  abstract save(window: SubmissionWindow): Promise<SubmissionWindow>;

  /** Throws `window.unit-unknown` (invalid) where the unit is none of the window's district. */
  abstract extend(window: SubmissionWindow, extension: WindowExtension & { readonly id: string; readonly recordedBy: string }): Promise<void>;
}
