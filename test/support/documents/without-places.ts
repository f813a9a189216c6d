import type { ParsedDocument } from '#documents/parsed-document';

const PLACES = ['where', 'cells', 'source'];

/** What a document says, without where it says it: equal for the text and the Word form of one document. */
export const withoutPlaces = (document: ParsedDocument): unknown => JSON.parse(JSON.stringify(document, (key, value: unknown) => (PLACES.includes(key) ? undefined : value)));
