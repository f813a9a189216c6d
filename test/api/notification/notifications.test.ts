import { randomUUID } from 'node:crypto';
import { aDistrict, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type PersonClient } from '../../support/test-app.js';

interface Page {
  readonly items: readonly { readonly id: string; readonly text: string; readonly link: string; readonly createdAt: string; readonly isRead: boolean }[];
  readonly total: number;
  readonly unread: number;
  readonly page: number;
  readonly pageSize: number;
}

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let leader: PersonClient;

beforeAll(async () => {
  app = await TestApp.start();
  district = await aDistrict(app.sql);
  preparer = await app.signIn('preparer');
  leader = await app.signIn('unit-leader');
});
afterAll(() => app.stop());
beforeEach(() => app.sql.query('delete from in_app_notification'));

async function aLetter(to: string, text: string, at: string, readAt: string | null = null): Promise<string> {
  const id = randomUUID();
  await app.sql.query(
    `insert into in_app_notification (id, recipient_id, dedupe_key, kind, body, link, created_at, read_at) values ($1::uuid, $2, $1::uuid::text, 'goal.issued', $3, '/performance-goals/1', $4, $5)`,
    [id, to, text, at, readAt],
  );
  return id;
}

const list = async (person: PersonClient, query = ''): Promise<Page> => (await person.get<Page>(`/notifications${query}`)).body;

test('an inbox holds one\'s own letters, unread ones first, then the newest', async () => {
  const { preparer: me, 'unit-leader': other } = district.people;
  await aLetter(me.id, '旧的未读', '2026-03-01T00:00:00Z');
  await aLetter(me.id, '新的已读', '2026-03-03T00:00:00Z', '2026-03-03T01:00:00Z');
  await aLetter(me.id, '新的未读', '2026-03-02T00:00:00Z');
  await aLetter(other.id, 'canary', '2026-03-04T00:00:00Z');
  const page = await list(preparer);
  expect(page.items.map((item) => item.text)).toEqual(['新的未读', '旧的未读', '新的已读']);
  expect(page).toMatchObject({ total: 3, unread: 2, page: 1, pageSize: 20 });
  expect(page.items[0]).toMatchObject({ link: '/performance-goals/1', createdAt: '2026-03-02T00:00:00.000Z', isRead: false });
});

test('pages do not overlap, and the unread count is over all of them', async () => {
  for (let day = 1; day <= 5; day += 1) await aLetter(district.people.preparer.id, `第${day}封`, `2026-03-0${day}T00:00:00Z`);
  const pages = await Promise.all([1, 2, 3].map((page) => list(preparer, `?page=${page}&pageSize=2`)));
  expect(pages.flatMap((page) => page.items.map((item) => item.text))).toEqual(['第5封', '第4封', '第3封', '第2封', '第1封']);
  expect(pages.every((page) => page.unread === 5 && page.total === 5)).toBe(true);
});

test('a list of unread letters holds no others, and says how many there are', async () => {
  const { id } = district.people.preparer;
  await aLetter(id, '已读', '2026-03-03T00:00:00Z', '2026-03-03T01:00:00Z');
  await aLetter(id, '未读', '2026-03-02T00:00:00Z');
  const [unread, read] = [await list(preparer, '?isRead=false'), await list(preparer, '?isRead=true')];
  expect([unread.items.map(({ text }) => text), unread.total, unread.unread]).toEqual([['未读'], 1, 1]);
  expect([read.items.map(({ text }) => text), read.total, read.unread]).toEqual([['已读'], 1, 1]);
});

test('reading a letter twice is as good as once', async () => {
  const id = await aLetter(district.people.preparer.id, '一封', '2026-03-01T00:00:00Z');
  expect((await preparer.post(`/notifications/${id}/reading`)).status).toBe(204);
  const readAt = await app.sql.query('select read_at from in_app_notification where id = $1', [id]);
  expect((await preparer.post(`/notifications/${id}/reading`)).status).toBe(204);
  expect((await app.sql.query('select read_at from in_app_notification where id = $1', [id])).rows).toEqual(readAt.rows);
  expect((await list(preparer)).unread).toBe(0);
});

test('another person\'s letter does not exist: the answer is the same as for no letter at all', async () => {
  const id = await aLetter(district.people.preparer.id, '一封', '2026-03-01T00:00:00Z');
  const foreign = await leader.post<{ code: string; title: string }>(`/notifications/${id}/reading`);
  const absent = await leader.post<{ code: string; title: string }>(`/notifications/${randomUUID()}/reading`);
  expect([foreign.status, foreign.body.code]).toEqual([404, 'notification.not-found']);
  expect([absent.status, absent.body.code]).toEqual([404, 'notification.not-found']);
  expect((await list(preparer)).unread).toBe(1);
});

test.each(['?page=0', '?pageSize=101', '?pageSize=1e1', '?recipientId=x', '?isRead=maybe'])('a list asked for with %s is refused', async (query) => {
  expect((await preparer.get(`/notifications${query}`)).status).toBe(400);
});

test('whoever is not signed in sees nothing', async () => {
  expect((await fetch(`${app.baseUrl}/notifications`)).status).toBe(401);
});
