import { readDocx } from '#documents/reading/docx-reader';
import { readText } from '#documents/reading/text-reader';
import { recognise } from '#documents/recognition/recognise';
import { generateDisclosure } from '../support/documents/generated-disclosure.js';
import { differences, printedFigures, readFigures } from '../support/documents/generated-disclosure-figures.js';
import { wordFile } from '../support/documents/word-file.js';

/** Every way in which published forms differ, mixed from fixed seeds: what is printed is read, and nothing else. */
const SEEDS = Array.from({ length: Number(process.env.GENERATED_DOCUMENTS ?? 240) }, (_, at) => at + 1 + Number(process.env.GENERATED_FROM ?? 0));

test.each(['text', 'docx'] as const)(`${SEEDS.length} generated documents are read from their %s form without one wrong or invented value`, (form) => {
  const failures: string[] = [];
  let compared = 0;
  for (const seed of SEEDS) {
    const document = generateDisclosure(seed);
    const read = recognise(form === 'text' ? readText(document.text) : readDocx(wordFile(document.blocks)));
    const printed = printedFigures(document);
    compared += printed.size;
    const found = [...differences(printed, readFigures(read)), ...read.residue.map(({ where, text }) => ({ kind: 'residue', name: where, read: text }))];
    if (found.length > 0) failures.push(`${seed} (${found.length}): ${found.slice(0, 3).map((each) => Object.values(each).map((part) => JSON.stringify(part)).join(' ')).join(' | ')}`);
  }
  expect({ failed: failures.length, failures: failures.slice(0, 12) }).toEqual({ failed: 0, failures: [] });
  expect(compared).toBeGreaterThan(SEEDS.length * 100);
});
