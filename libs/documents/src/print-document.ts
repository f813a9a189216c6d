import type { ParsedDocument, ParsedIndicator } from './parsed-document.js';

/** The document as commands print it: notes on single cells only where the reader is less than sure, unless all are asked for. */
export function printableDocument(document: ParsedDocument, withAllCells: boolean): ParsedDocument {
  if (withAllCells) return document;
  return { ...document, projects: document.projects.map((project) => ({ ...project, indicators: project.indicators.map(withoutSureCells) })) };
}

function withoutSureCells({ cells, ...indicator }: ParsedIndicator): ParsedIndicator {
  const unsure = Object.fromEntries(Object.entries(cells ?? {}).filter(([, { confidence }]) => confidence !== 'high'));
  return Object.keys(unsure).length === 0 ? indicator : { ...indicator, cells: unsure };
}
