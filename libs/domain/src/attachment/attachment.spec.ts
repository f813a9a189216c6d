import { permissionsOf, roles } from '../access/permissions.js';
import { attachmentExtensions, attachmentTypes, typeOfExtension } from './attachment-type.js';
import { attachmentSubjectKinds, isCarriedBy, isShownTo, mayTouchAttachments, requireAttachable, requireDownloadable, requireRoom, type AttachmentSubject } from './attachment.js';

const subject: AttachmentSubject = { kind: 'goal', id: 'g', districtId: 'd', unitId: 'u', round: 1, isInHand: true };
const preparer = { role: 'preparer', unitId: 'u' } as const;
const codeOf = (work: () => void): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('the preparer of the unit attaches while the paper is in hand; nobody else does, and not after it was sent up', () => {
  expect(codeOf(() => requireAttachable(subject, preparer))).toBeUndefined();
  expect(codeOf(() => requireAttachable({ ...subject, isInHand: false }, preparer))).toBe('attachment.subject-locked');
  expect(codeOf(() => requireAttachable(subject, { ...preparer, unitId: 'v' }))).toBe('attachment.not-your-unit');
  expect(roles.filter((role) => codeOf(() => requireAttachable(subject, { role, unitId: 'u' })) === undefined)).toEqual(['preparer']);
});

test('who may not read a paper may not read its attachments', () => {
  expect(mayTouchAttachments({ role: 'third-party' }, 'rectification', 'read')).toBe(permissionsOf['third-party'].includes('rectification:read'));
  for (const kind of attachmentSubjectKinds) expect(roles.filter((role) => mayTouchAttachments({ role }, kind, 'read') && !permissionsOf[role].includes('goal:read'))).toEqual([]);
});

test('a round carries what was added for it or before, until the round from which on it is gone', () => {
  const rounds = (sinceRound: number, untilRound: number | null): boolean[] => [0, 1, 2, 3].map((round) => isCarriedBy(round, { sinceRound, untilRound }));
  expect(rounds(1, null)).toEqual([false, true, true, true]);
  expect(rounds(1, 2)).toEqual([false, true, false, false]);
  expect(rounds(2, 2)).toEqual([false, false, false, false]);
});

test('while a paper that came back is rewritten, a reviewer keeps seeing what was sent up, and only that', () => {
  const added = { sinceRound: 2, untilRound: null };
  const removed = { sinceRound: 1, untilRound: 2 };
  expect([added, removed].map((each) => isShownTo(true, subject, each))).toEqual([false, true]);
  expect([added, removed].map((each) => isShownTo(false, subject, each))).toEqual([true, false]);
  expect([added, removed].map((each) => isShownTo(true, { round: 2 }, each))).toEqual([true, false]);
});

test('the quota counts files and bytes, to the last one', () => {
  const limits = { fileBytes: 10, subjectBytes: 30, subjectFiles: 3 };
  const files = (...bytes: number[]) => bytes.map((each) => ({ bytes: each }));
  expect(codeOf(() => requireRoom(files(10, 10), 10, limits))).toBeUndefined();
  expect(codeOf(() => requireRoom(files(10, 11), 10, limits))).toBe('attachment.quota-used-up');
  expect(codeOf(() => requireRoom(files(1, 1, 1), 1, limits))).toBe('attachment.too-many');
});

test('only what was found clean leaves', () => {
  const codes = (['quarantined', 'clean', 'infected'] as const).map((state) => codeOf(() => requireDownloadable({ state, threat: null, isPurged: false })));
  expect(codes).toEqual(['attachment.quarantined', undefined, 'attachment.infected']);
  expect(codeOf(() => requireDownloadable({ state: 'clean', threat: null, isPurged: true }))).toBe('attachment.purged');
});

test('what could run, or bring a program along, is refused by its extension already', () => {
  for (const extension of ['html', 'htm', 'svg', 'xml', 'js', 'exe', 'msi', 'bat', 'zip', 'rar', '7z', 'jar', 'apk', 'php', 'swf', 'lnk', 'rtf', '']) expect(codeOf(() => typeOfExtension(extension))).toBe('attachment.type-refused');
  for (const extension of ['docm', 'xlsm', 'pptm', 'xlsb', 'dotm']) expect(codeOf(() => typeOfExtension(extension))).toBe('attachment.has-macros');
  expect(attachmentExtensions.map((extension) => typeOfExtension(extension)).every((type) => type in attachmentTypes)).toBe(true);
});

test('a browser shows only images and PDF', () => {
  expect(Object.entries(attachmentTypes).filter(([, { isPreviewed }]) => isPreviewed).map(([type]) => type)).toEqual(['pdf', 'png', 'jpeg', 'gif', 'webp']);
});
