import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AuditChains } from '#persistence/platform/audit-chains';
import { attach, attachmentsOf, docx, pdf, png, sentBack, text, xlsx } from '../../support/attached-files.js';
import { aGoalBody } from '../../support/builders.js';
import { FiscalStory, reported, type StoryProblem } from '../../support/fiscal-story.js';
import type { Json, PersonClient } from '../../support/test-app.js';

let story: FiscalStory;
let preparer: PersonClient;

beforeAll(async () => {
  story = await FiscalStory.begin('attachments', { ATTACHMENT_MEGABYTES: '1', ATTACHMENTS_PER_PAPER: '4', ATTACHMENT_MEGABYTES_PER_PAPER: '2' });
  preparer = await story.as('preparer');
});

afterAll(async () => {
  expect(await story.brokenInvariants()).toEqual([]);
  expect((await story.app.app.get(AuditChains).verify()).map((chain) => chain.firstBad)).toEqual([null]);
  await story.end();
});

const draft = async (): Promise<{ id: string; paper: string }> => {
  const { body: { id } } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  return { id, paper: `/performance-goals/${id}` };
};
const submit = async (paper: string): Promise<string> => {
  const { version } = (await preparer.get<{ version: number }>(paper)).body;
  const answer = await preparer.post<{ approvalCaseId: string }>(`${paper}/submission`, { version });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.approvalCaseId;
};
const namesAt = async (paper: string, login = 'preparer'): Promise<string[]> => (await attachmentsOf(await story.as(login), paper))['items'].map((each: Json) => each['fileName']);
const added = async (paper: string, name: string, bytes: Uint8Array): Promise<string> => {
  const answer = await attach(story.app, preparer, paper, name, bytes);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
};
const code = async (work: Promise<{ status: number; body: unknown }>): Promise<[number, string]> => {
  const { status, body } = await work;
  return [status, (body as StoryProblem).code];
};
const filesOf = async (): Promise<string[]> => (await readdir(story.app.attachmentDir, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name);
const placeOf = (id: string): string => path.join(story.app.attachmentDir, 'files', id.slice(0, 2), id);

test('a file comes back byte for byte, saved and not shown, under its own name, with its hash', async () => {
  const { paper } = await draft();
  const name = '验收单 “一”; (二)\'.pdf';
  const id = await added(paper, name, pdf);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const { items, limits, isScanned, actions } = await attachmentsOf(preparer, paper);
  expect(items).toEqual([expect.objectContaining({ id, fileName: name, type: 'pdf', sizeBytes: pdf.length, sha256, state: 'clean', stateName: '可用', addedByName: story.district.people.preparer.name })]);
  expect([limits.usedBytes, limits.mostFiles, isScanned]).toEqual([pdf.length, 4, false]);
  expect([...items[0].actions, ...actions]).toEqual(['download', 'preview', 'remove', 'add'].map((action) => ({ name: action, allowed: true })));

  const { status, bytes, headers } = await preparer.get(`/attachments/${id}/content`);
  expect([status, Buffer.compare(bytes, pdf)]).toEqual([200, 0]);
  expect(headers.get('content-disposition')).toBe(`attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)}`);
  expect([headers.get('x-content-type-options'), headers.get('content-security-policy'), headers.get('content-type'), headers.get('cache-control')]).toEqual(['nosniff', "sandbox; default-src 'none'", 'application/pdf', 'private, no-store']);
  expect(headers.get('content-digest')).toBe(`sha-256=:${createHash('sha256').update(pdf).digest('base64')}:`);
});

test('only images and PDF are shown in the page, and only when asked', async () => {
  const { paper } = await draft();
  const [picture, words] = [await added(paper, 'a.png', png), await added(paper, 'a.txt', text('台账'))];
  const dispositionOf = async (id: string, query: string): Promise<string> => ((await preparer.get(`/attachments/${id}/content${query}`)).headers.get('content-disposition') ?? '').split(';')[0]!;
  expect(await Promise.all([dispositionOf(picture, ''), dispositionOf(picture, '?inline'), dispositionOf(picture, '?inline=true'), dispositionOf(picture, '?inline=false'), dispositionOf(words, '?inline')])).toEqual(['attachment', 'inline', 'inline', 'attachment', 'attachment']);
  expect((await attachmentsOf(preparer, paper))['items'][1].actions[1]).toMatchObject({ name: 'preview', allowed: false, reason: '这种文件不能在页面里预览：请下载后查看。' });
});

test('a reviewer sees what was sent up; what the unit adds or removes after a return, only after the next submission', async () => {
  const { paper } = await draft();
  const [first, second] = [await added(paper, '一.pdf', pdf), await added(paper, '二.docx', docx)];
  const finance = await story.as('subdistrict-finance');
  const bureau = await story.as('performance-division');
  expect((await bureau.get(`${paper}/attachments`)).status).toBe(404);
  expect(await code(bureau.get(`/attachments/${first}/content`))).toEqual([404, 'attachment.not-found']);

  const caseId = await submit(paper);
  expect([await namesAt(paper, 'performance-division'), await namesAt(paper, 'subdistrict-finance')]).toEqual([['一.pdf', '二.docx'], ['一.pdf', '二.docx']]);
  expect((await bureau.get(`/attachments/${first}/content`)).status).toBe(200);
  for (const refused of [attach(story.app, preparer, paper, '三.xlsx', xlsx), preparer.delete(`/attachments/${first}`)]) expect(await code(refused)).toEqual([409, 'attachment.subject-locked']);
  expect((await attachmentsOf(preparer, paper))['actions'][0]).toEqual({ name: 'add', allowed: false, reason: '材料已送审或已办结，附件不能再增加或删除：请撤回，或待退回后再改。' });
  expect((await attachmentsOf(finance, paper))['actions'][0]).toMatchObject({ allowed: false, whoCan: ['经办人'] });
  expect(await code(attach(story.app, finance, paper, '三.xlsx', xlsx))).toEqual([403, 'access.not-permitted']);

  await sentBack(story, caseId);
  await preparer.delete(`/attachments/${first}`);
  const third = await added(paper, '三.xlsx', xlsx);
  expect([await namesAt(paper), await namesAt(paper, 'performance-division')]).toEqual([['二.docx', '三.xlsx'], ['一.pdf', '二.docx']]);
  expect(await code(bureau.get(`/attachments/${third}/content`))).toEqual([404, 'attachment.not-found']);
  expect((await bureau.get(`/attachments/${first}/content`)).status).toBe(200);
  expect(await code(preparer.get(`/attachments/${first}/content`))).toEqual([404, 'attachment.not-found']);
  expect(await code(preparer.delete(`/attachments/${first}`))).toEqual([409, 'attachment.removed-already']);

  await submit(paper);
  expect([await namesAt(paper), await namesAt(paper, 'performance-division')]).toEqual([['二.docx', '三.xlsx'], ['二.docx', '三.xlsx']]);
  expect(await code(bureau.get(`/attachments/${first}/content`))).toEqual([404, 'attachment.not-found']);
  expect((await bureau.get(`/attachments/${second}/content`)).status).toBe(200);
});

test('reports, self-evaluations, adjustments and rectifications have attachments while their unit has them in hand', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-01');
  const { body: { id: adjustmentId } } = await preparer.post<{ id: string }>(`/performance-goals/${goal.goalId}/adjustments`, { kind: 'target-change' });
  const report = await story.reportOf(goal, 6);
  const evaluation = await story.evaluationOf(goal);
  const papers = [`/goal-adjustments/${adjustmentId}`, `/monitoring-reports/${report.id}`, `/self-evaluations/${evaluation.id}`];
  for (const paper of papers) {
    const id = await added(paper, '依据.pdf', pdf);
    expect((await preparer.get(`/attachments/${id}/content`)).status).toBe(200);
    expect((await preparer.delete(`/attachments/${id}`)).status).toBe(204);
    await added(paper, '台账.xlsx', xlsx);
    expect(await namesAt(paper)).toEqual(['台账.xlsx']);
  }
  expect(await code(attach(story.app, preparer, `/performance-goals/${goal.goalId}`, '补.pdf', pdf))).toEqual([409, 'attachment.subject-locked']);

  const written = await preparer.put<{ version: number }>(`/monitoring-reports/${report.id}`, { version: report.version, deviationCause: '雨季停工', correctiveMeasure: '雨季后补做', indicators: reported(goal, ['20', '98', '95', '500', '5', '90'], { likelihood: 'certain' }) });
  const sent = await preparer.post(`/monitoring-reports/${report.id}/submission`, { version: written.body.version });
  expect([written.status, sent.status]).toEqual([200, 200]);
  expect(await code(attach(story.app, preparer, papers[1]!, '补.pdf', pdf))).toEqual([409, 'attachment.subject-locked']);

  const ordered = await (await story.as('performance-division')).post<{ id: string } & Json>('/rectifications', { noticeNo: '整改〔2026〕7号', sourceKind: 'monitoring-report', sourceId: report.id, requirement: '核实', findings: [{ fact: '进度不符' }] });
  expect([ordered.status, ordered.text]).toEqual([201, ordered.text]);
  const rectification = `/rectifications/${ordered.body.id}`;
  const proof = await added(rectification, '整改照片.png', png);
  expect([await namesAt(rectification), await namesAt(rectification, 'performance-division')]).toEqual([['整改照片.png'], []]);
  for (const [step, body] of [['receipt', undefined], ['plans', { measures: [{ position: 1, measure: '核对', responsiblePerson: '王工', plannedOn: '2026-08-01' }] }], ['reports', { results: [{ position: 1, result: '已核对', evidence: '见附件' }] }]] as const) {
    const answer = await preparer.post(`${rectification}/${step}`, body);
    if (answer.status >= 300) throw new Error(`${step}: ${answer.text}`);
  }
  expect(await namesAt(rectification, 'performance-division')).toEqual(['整改照片.png']);
  expect(await code(preparer.delete(`/attachments/${proof}`))).toEqual([409, 'attachment.subject-locked']);
});

test('an old link stops working the moment its reader loses the right', async () => {
  const { paper } = await draft();
  const id = await added(paper, '一.pdf', pdf);
  await submit(paper);
  const supervisor = await story.as('supervisor');
  expect((await supervisor.get(`/attachments/${id}/content`)).status).toBe(200);
  await story.app.sql.query(`update post set ends_on = '2020-01-02', starts_on = '2020-01-01', version = version + 1 where id = $1`, [story.district.people.supervisor.postId]);
  expect((await supervisor.get(`/attachments/${id}/content`)).status).not.toBe(200);
  await story.app.sql.query(`update post set ends_on = null, version = version + 1 where id = $1`, [story.district.people.supervisor.postId]);
});

test('the quota counts files and bytes; what is refused leaves no file', async () => {
  const { paper } = await draft();
  const before = (await filesOf()).length;
  const large = (seed: string): Uint8Array => text(`${seed}${'一'.repeat(300_000)}`);
  expect(await code(attach(story.app, preparer, paper, 'a.txt', text('a'.repeat(1024 * 1024 + 1))))).toEqual([413, 'attachment.too-large']);
  expect(await code(attach(story.app, preparer, paper, 'a.txt', new Uint8Array()))).toEqual([422, 'attachment.empty']);
  await added(paper, 'a.txt', large('a'));
  await added(paper, 'b.txt', large('b'));
  const refused = await attach(story.app, preparer, paper, 'c.txt', large('c'));
  expect([refused.status, refused.body['code'], refused.body['detail']]).toEqual([409, 'attachment.quota-used-up', '这份材料的附件合计不能超过 2 MB，还剩 0.2 MB：请先删除不需要的附件，或减小文件后再上传。']);
  await added(paper, 'c.txt', text('c'));
  await added(paper, 'd.txt', text('d'));
  expect(await code(attach(story.app, preparer, paper, 'e.txt', text('e')))).toEqual([409, 'attachment.too-many']);
  expect((await filesOf()).length - before).toBe(4);
});

test('two uploads at once never exceed the quota together', async () => {
  const { paper } = await draft();
  const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => attach(story.app, preparer, paper, `${at}.txt`, text(`第${at}份`))));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 409, 409, 409, 409]);
  expect((await attachmentsOf(preparer, paper))['items'].length).toBe(4);
});

test('the same file sent again, because its reply was lost, is the attachment that is there', async () => {
  const { paper } = await draft();
  const before = (await filesOf()).length;
  const ids = [await added(paper, 'a.pdf', pdf), await added(paper, 'a.pdf', pdf)];
  expect([new Set(ids).size, (await filesOf()).length - before]).toEqual([1, 1]);
  expect(await added(paper, 'b.pdf', pdf)).not.toBe(ids[0]);
});

test('a submission and an upload at the same time: either the file is in the round, or it is refused', async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    const { paper } = await draft();
    const [upload] = await Promise.all([attach(story.app, preparer, paper, '一.pdf', pdf), submit(paper)]);
    expect(await namesAt(paper, 'performance-division')).toEqual(upload.status === 201 ? ['一.pdf'] : []);
    if (upload.status !== 201) expect(upload.body['code']).toBe('attachment.subject-locked');
  }
});

test('a byte that changed on the disk, or a file that is gone, is never handed out', async () => {
  const { paper } = await draft();
  const [changed, gone] = [await added(paper, 'a.pdf', pdf), await added(paper, 'b.pdf', pdf)];
  const bytes = await readFile(placeOf(changed));
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(placeOf(changed), bytes);
  await writeFile(placeOf(gone), '');
  for (const id of [changed, gone]) {
    const answer = await preparer.get<StoryProblem>(`/attachments/${id}/content`);
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([409, 'attachment.file-damaged', '附件的文件丢失或与上传时不一致，系统没有把它发出：请告知系统管理员用备份恢复。']);
  }
});

test('a hostile name is cleaned, and never becomes a place on the disk', async () => {
  const { paper } = await draft();
  await added(paper, '../../../../tmp/x\u202efdp.\r\nSet-Cookie: a=b.pdf', pdf);
  const [item] = (await attachmentsOf(preparer, paper))['items'];
  expect(item.fileName).toBe('xfdp.Set-Cookie_ a=b.pdf');
  const { headers } = await preparer.get(`/attachments/${item.id}/content`);
  expect([headers.get('set-cookie'), headers.get('content-disposition')]).toEqual([null, `attachment; filename="file.pdf"; filename*=UTF-8''xfdp.Set-Cookie_%20a%3Db.pdf`]);
  expect((await filesOf()).every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true);
});

test('a body that is no file, and a type that is not taken, are refused with what to do', async () => {
  const { paper } = await draft();
  expect(await code(attach(story.app, preparer, paper, 'a.pdf', pdf, { 'content-type': 'text/html' }))).toEqual([415, 'request.media-type-unsupported']);
  expect(await code(preparer.post(`${paper}/attachments?fileName=a.pdf`, {}))).toEqual([415, 'attachment.body-not-a-file']);
  const answer = await attach(story.app, preparer, paper, 'a.exe', text('MZ'));
  expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([422, 'attachment.type-refused', '不接受扩展名为 .exe 的文件：请转成 PDF、OFD、Word、Excel、图片或文本后再上传；压缩包请解开后逐个上传。']);
  expect(await code(attach(story.app, preparer, paper, 'a.pdf', docx))).toEqual([422, 'attachment.content-differs']);
});

test('adding and removing leave their entries, and whoever attached is an author who does not review', async () => {
  const { id: goalId, paper } = await draft();
  const id = await added(paper, 'a.pdf', pdf);
  await preparer.delete(`/attachments/${id}`);
  const { rows } = await story.app.sql.query<{ event: string; details: Json }>(`select event, audit_body(entry)->'details' as details from audit_entry entry where subject_kind = 'attachment' and subject_id = $1 order by no`, [id]);
  expect(rows.map(({ event, details }) => [event, details['paperKind'], details['paperId'], details['fileName']])).toEqual([['attachment.added', 'goal', goalId, 'a.pdf'], ['attachment.removed', 'goal', goalId, 'a.pdf']]);

  await story.app.sql.query('update attachment set added_by = $2, version = version where id = $1', [id, story.district.people['unit-leader'].id]);
  const caseId = await submit(paper);
  const { rows: authors } = await story.app.sql.query<{ person_id: string }>('select person_id from approval_author where case_id = $1', [caseId]);
  expect(authors.map(({ person_id }) => person_id).sort()).toEqual([story.district.people.preparer.id, story.district.people['unit-leader'].id].sort());
});

test('the database itself refuses attachments to a locked paper, and changes to what was kept', async () => {
  const { paper } = await draft();
  const id = await added(paper, 'a.pdf', pdf);
  const audited = (sql: string): string => `begin; ${sql}; rollback`;
  await expect(story.asOwner(audited(`update attachment set sha256 = repeat('0', 64), version = version + 1 where id = '${id}'`))).rejects.toMatchObject({ code: 'YJ001' });
  await expect(story.asOwner(audited(`delete from attachment where id = '${id}'`))).rejects.toMatchObject({ code: 'YJ001' });
  await submit(paper);
  await expect(story.asOwner(audited(`update attachment set until_round = 2, removed_by = added_by, removed_at = now(), version = version + 1 where id = '${id}'`))).rejects.toMatchObject({ code: 'YJ004' });
  const copy = `insert into attachment (id, district_id, unit_id, subject_kind, subject_id, file_name, type, size_bytes, sha256, state, added_by, since_round, version)
    select gen_random_uuid(), district_id, unit_id, subject_kind, subject_id, file_name, type, size_bytes, sha256, state, added_by, since_round, 1 from attachment where id = '${id}'`;
  await expect(story.asOwner(audited(copy))).rejects.toMatchObject({ code: 'YJ004' });
});
