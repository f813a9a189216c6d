import { readFile } from 'node:fs/promises';
import { sourceFiles } from '../support/source-files.js';

const exported = /^export (?:interface|type|class) (\w+)/gm;

test('every exported type of the domain stands in the glossary, and nothing that is gone', async () => {
  const types = new Set((await sourceFiles('libs/domain/src')).flatMap((file) => [...file.text.matchAll(exported)].map(([, name]) => name)));
  const glossary = await readFile('docs/glossary.md', 'utf8');
  const terms = new Set([...glossary.split('## Verbs')[0]!.matchAll(/^\| [^|]+ \| `(\w+)` \|/gm)].map(([, name]) => name));
  expect([...types].filter((name) => !terms.has(name))).toEqual([]);
  expect([...terms].filter((name) => !types.has(name))).toEqual([]);
});

test('every term of the glossary is Chinese', async () => {
  const glossary = await readFile('docs/glossary.md', 'utf8');
  const rows = [...glossary.matchAll(/^\| ([^|]+) \| `/gm)].map(([, term]) => term);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((term) => !/[\u4e00-\u9fff]/.test(term ?? ''))).toEqual([]);
});
