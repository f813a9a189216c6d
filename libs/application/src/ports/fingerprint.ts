/** A short text that stands for a long one: equal texts have equal fingerprints, and nobody can make two different ones agree (SHA-256, hex). */
export abstract class Fingerprint {
  abstract of(text: string): string;
}
