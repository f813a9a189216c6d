import { noticeSentences } from '#wording/notices';
import { sourceFiles } from '../support/source-files.js';

/** A kind that is spelled out; the ones put together from lists have their sentences made from the same lists. */
const literal = /\bkind: '([a-z-]+\.[a-z.-]+)'/g;

test('every notice that is enqueued has its Chinese sentence', async () => {
  const files = (await sourceFiles('libs/application')).filter(({ text }) => text.includes('notices.enqueue'));
  const kinds = files.flatMap(({ path, text }) => [...text.matchAll(literal)].map(([, kind]) => ({ path, kind: kind ?? '' })));
  expect(kinds.length).toBeGreaterThan(1);
  expect(kinds.filter(({ kind }) => !Object.hasOwn(noticeSentences, kind))).toEqual([]);
});

test('every sentence says in brackets what it is about, and ends as a sentence', () => {
  const wrong = Object.entries(noticeSentences).filter(([, { title, body }]) => !/^【[\u4e00-\u9fff]+】/.test(title) || !body.endsWith('。'));
  expect(wrong.map(([kind]) => kind)).toEqual([]);
});
