import type { CellNote, Confidence } from '../parsed-document.js';
import { use, type Tape } from './tape.js';

/** Where each value came from, and how sure the reader is of it. */
export type Notes = Record<string, CellNote>;

interface Source {
  readonly where: string;
  readonly text: string;
}

/** Notes a value, and marks the cells it was taken from as used. What is noted twice under one name stands in both places. */
export function note(tape: Tape, notes: Notes, name: string, sources: readonly Source[], confidence: Confidence = 'high'): void {
  use(tape, ...sources);
  if (sources.length === 0) return;
  const before = notes[name];
  const where = [...new Set([...(before?.where.split('; ') ?? []), ...sources.map((source) => source.where)])].join('; ');
  const raw = [...(before === undefined ? [] : [before.raw]), ...sources.map(({ text }) => text)].join('\n');
  notes[name] = { where, confidence: lowest(before?.confidence ?? 'high', confidence), raw };
}

const RANK: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };

export const lowest = (...confidences: readonly Confidence[]): Confidence => confidences.reduce((low, each) => (RANK[each] < RANK[low] ? each : low), 'high');
