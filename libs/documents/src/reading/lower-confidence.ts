import type { ParsedDocument } from '../parsed-document.js';

/** The document with every value marked unsure: for formats that show where letters stand and not what belongs together. */
export const withLowConfidence = (document: ParsedDocument): ParsedDocument => lowered(document) as ParsedDocument;

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'confidence' ? 'low' : lowered(each)]));
}
