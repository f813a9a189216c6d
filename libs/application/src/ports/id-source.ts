/** New identities: time-ordered UUIDs (version 7), so that indexes grow at their end. */
export abstract class IdSource {
  abstract next(): string;
}
