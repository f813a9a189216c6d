import type { CellNote, ParsedDocument } from './parsed-document.js';

interface Noted {
  readonly cells?: Readonly<Record<string, CellNote>>;
}

/** The document as commands print it: notes on single cells only where the reader is less than sure, unless all are asked for. */
export function printableDocument(document: ParsedDocument, withAllCells: boolean): ParsedDocument {
  if (withAllCells) return document;
  const { department } = document;
  return {
    ...document,
    projects: document.projects.map((project) => withoutSureCells({ ...project, indicators: project.indicators.map(withoutSureCells) })),
    department: department === null ? null : withoutSureCells({ ...department, indicators: department.indicators.map(withoutSureCells) }),
  };
}

function withoutSureCells<T extends Noted>(noted: T): T {
  const { cells, ...rest } = noted;
  const unsure = Object.fromEntries(Object.entries(cells ?? {}).filter(([, { confidence }]) => confidence !== 'high'));
  return (Object.keys(unsure).length === 0 ? rest : { ...rest, cells: unsure }) as T;
}
