import { partStates, type PartReport } from '#application/status/system-parts';
import { describePart, partStateNames } from '#wording/system-status';

export class SystemPartView {
  part: string;
  name: string;
  /** `normal`, `off` (left out on purpose), `degraded` or `down`. */
  state: string;
  stateName: string;
  /** Since when, as far as anything bears witness to it; else since this process first saw it so. */
  since: string;
  /** Names the sentence, for whoever watches by machine. */
  cause: string;
  /** What it means for users. */
  means: string;
  /** What the administrator does about it; empty where nothing need be done. */
  advice: string;
}

export class SystemStatusView {
  /** The worst of all parts; `off` counts as normal. */
  state: string;
  stateName: string;
  at: string;
  parts: SystemPartView[];
}

type DatedReport = PartReport & { readonly since: Date };

export function presentSystemStatus(reports: readonly DatedReport[], at: Date): SystemStatusView {
  const worst = partStates[Math.max(...reports.map(({ state }) => partStates.indexOf(state)))] ?? 'normal';
  const state = worst === 'off' ? 'normal' : worst;
  return { state, stateName: partStateNames[state] ?? state, at: at.toISOString(), parts: reports.map(presentPart) };
}

function presentPart(report: DatedReport): SystemPartView {
  const { part, state, since, cause } = report;
  return { part, state, since: since.toISOString(), cause, ...describePart(report) };
}
