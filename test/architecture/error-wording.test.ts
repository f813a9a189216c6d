import { explanationSentences } from '#wording/explanations';
import { claimedProblemCodes, problemSentences } from '#wording/problems';
import { sourceFiles } from '../support/source-files.js';

/** Where a code stands in the sources: thrown, named in a violation or refusal, or given to a helper that makes one. */
const places = [/new DomainError\(\s*'([^']+)'/g, /\bcode: '([a-z][^']*)'/g, /\bat\([^()]*?, '([^']+)'\)/g, /malformedRequest\([^)]*code: '([^']+)'/g];

async function codesInSources(): Promise<Map<string, string>> {
  const files = await sourceFiles('libs', 'apps');
  const codes = new Map<string, string>();
  for (const file of files.filter(({ path }) => !path.startsWith('libs/wording'))) {
    for (const place of places) for (const [, code] of file.text.matchAll(place)) if (code?.includes('.')) codes.set(code, file.path);
  }
  return codes;
}

test('every code that is thrown or shown has its Chinese sentence', async () => {
  const codes = await codesInSources();
  expect(codes.size).toBeGreaterThan(60);
  const sentences: Readonly<Record<string, string>> = { ...problemSentences, ...explanationSentences };
  expect([...codes].filter(([code]) => sentences[code] === undefined).map(([code, path]) => `${code} in ${path}`)).toEqual([]);
});

test('codes are subject.what-is-wrong', async () => {
  expect([...(await codesInSources()).keys()].filter((code) => !/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/.test(code))).toEqual([]);
});

test('no code has two sentences', () => {
  expect(claimedProblemCodes.filter((code, at) => claimedProblemCodes.indexOf(code) !== at)).toEqual([]);
});

test('every sentence is Chinese and ends as a sentence', () => {
  expect(Object.entries(problemSentences).filter(([, sentence]) => !/[\u4e00-\u9fff]/.test(sentence) || !/[。？！]$/.test(sentence))).toEqual([]);
});
