import { baselineOf } from './baseline.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 12, 2, minute));
const text = (round: number, minute: number, contentHash = `hash ${round}`): { round: number; contentHash: string; frozenAt: Date } => ({ round, contentHash, frozenAt: at(minute) });
const texts = [text(1, 0), text(2, 20), text(2, 30, 'hash 2, edited at a step'), text(3, 50)];

test('who decided compares with the text that lay before them', () => {
  expect(baselineOf(texts, 3, at(10))).toEqual({ kind: 'own-decision', text: texts[0] });
  expect(baselineOf(texts, 3, at(40))).toEqual({ kind: 'own-decision', text: texts[2] });
});

test('who never decided compares with the round before', () => {
  expect(baselineOf(texts, 3, null)).toEqual({ kind: 'earlier-round', text: texts[2] });
});

test('in the first round everything is new', () => {
  expect(baselineOf(texts.slice(0, 1), 1, null)).toBeNull();
});
