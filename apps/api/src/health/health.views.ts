export class LivenessView {
  status: string;
}

export class ReadinessView {
  status: string;
  /** What is not ready, by name; empty when everything is. */
  missing: string[];
  /** What works with less than it should have. */
  degraded: string[];
}
