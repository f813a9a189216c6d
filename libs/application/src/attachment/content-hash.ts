/** SHA-256 of a file, as hex. */
export abstract class ContentHash {
  abstract of(content: AsyncIterable<Uint8Array>): Promise<string>;
}
