/** A process that reads one document as the reading child does, from nothing, and says what it took. Started by documents.mjs. */
import fs from 'node:fs';

const [file] = process.argv.slice(2);
const bytes = fs.readFileSync(file);
const began = performance.now();
const { readDocument } = await import('../dist/libs/documents/src/reading/read-document.js');
const loaded = performance.now();
const document = await readDocument(file, bytes);
const read = performance.now();
const peakMb = process.resourceUsage().maxRSS / 1024;
const { reviewDocument } = await import('../dist/libs/documents/src/review-document.js');
const reviews = [];
for (let round = 0; round < 5; round += 1) {
  const at = performance.now();
  reviewDocument(document);
  reviews.push(performance.now() - at);
}
process.stdout.write(JSON.stringify({ projects: document.projects.length, loadMs: loaded - began, readMs: read - loaded, peakMb, firstReviewMs: reviews[0], reviewMs: reviews.sort((a, b) => a - b)[2] }));
