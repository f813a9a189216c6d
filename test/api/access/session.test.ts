import { aDistrict, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { PASSWORD, PersonClient, send, TestApp } from '../../support/test-app.js';

interface Session {
  readonly csrfToken: string;
  readonly person: { readonly id: string; readonly login: string };
  readonly posts: readonly { readonly id: string; readonly role: string; readonly roleName: string }[];
  readonly currentPostId: string;
  readonly mustChangePassword: boolean;
}
interface Problem {
  readonly code: string;
  readonly detail: string;
}

let api: TestApp;
let district: BuiltDistrict;

beforeAll(async () => {
  api = await TestApp.start({ LOCKOUT_FAILURES: '5' });
});
beforeEach(async () => {
  await api.database.truncate();
  district = await aDistrict(api.sql);
});
afterAll(() => api.stop());

const signIn = (body: unknown, headers: Record<string, string> = {}) => send<Session & Problem>(api.baseUrl, 'POST', '/session', body, headers);
const NEW_PASSWORD = 'another quiet phrase';

describe('signing in', () => {
  test('answers who signed in, on which post, and sets a cookie that no script and no other site can use', async () => {
    const answer = await signIn({ login: 'preparer', password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.body.person.login).toBe('preparer');
    expect(answer.body.posts).toEqual([expect.objectContaining({ role: 'preparer', roleName: '经办人' })]);
    expect(answer.body.currentPostId).toBe(district.people.preparer.postId);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^yuji_session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('is forgiving about capitals and blanks around the login, never about the password', async () => {
    expect((await signIn({ login: ' Preparer ', password: PASSWORD })).status).toBe(200);
    expect((await signIn({ login: 'preparer', password: `${PASSWORD} ` })).status).toBe(401);
  });

  test('keeps neither token nor password, only hashes', async () => {
    const answer = await signIn({ login: 'preparer', password: PASSWORD });
    const token = /yuji_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    const dump = await api.sql.query(`select s::text from session s union all select p::text from person p union all select a::text from audit_entry a`);
    const everything = dump.rows.map((row) => JSON.stringify(row)).join('\n');
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(PASSWORD);
    expect(everything).toContain('$argon2id$');
  });

  test('an unknown, a disabled and a locked account and a wrong password are refused with the same words', async () => {
    await api.sql.query(`update person set is_active = false, version = version + 1 where login = 'auditor'`);
    for (let guess = 0; guess < 5; guess += 1) await signIn({ login: 'supervisor', password: 'wrong' });
    const answers = await Promise.all([
      signIn({ login: 'nobody-here', password: PASSWORD }),
      signIn({ login: 'auditor', password: PASSWORD }),
      signIn({ login: 'supervisor', password: PASSWORD }),
      signIn({ login: 'preparer', password: 'wrong' }),
      signIn({ login: "' or 1=1 --", password: 'wrong' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401, 401]);
    const texts = answers.map(({ text }) => text.replace(/"requestId":"[^"]+"/, ''));
    expect(new Set(texts).size).toBe(1);
    expect(answers[0]?.body.code).toBe('session.refused');
    expect(answers.every((answer) => answer.headers.get('set-cookie') === null)).toBe(true);
  });

  test('somebody without any post today cannot sign in', async () => {
    await api.sql.query(`update post set ends_on = '2001-01-01' where id = $1`, [district.people.preparer.postId]);
    const answer = await signIn({ login: 'preparer', password: PASSWORD });
    expect([answer.status, answer.body.code]).toEqual([403, 'session.no-post']);
  });

  test('leaves a trace in the district, and so does every refusal', async () => {
    await signIn({ login: 'preparer', password: PASSWORD });
    await signIn({ login: 'preparer', password: 'wrong' });
    await signIn({ login: 'typed-my-password-here', password: 'wrong' });
    const { rows } = await api.sql.query<{ event: string; subject_id: string; district_id: string; sealed: string }>('select event, subject_id, district_id, sealed from audit_entry order by recorded_at');
    expect(rows.map((row) => [row.event, row.subject_id])).toEqual([
      ['session.opened', district.people.preparer.id],
      ['session.refused', district.people.preparer.id],
      ['session.refused', 'unknown'],
    ]);
    expect(rows.map((row) => row.district_id)).toEqual([district.district.id, district.district.id, district.province.id]);
    expect(rows.map((row) => row.sealed).join()).not.toContain('typed-my-password-here');
  });

  test.each([
    ['an extra property', { login: 'preparer', password: PASSWORD, role: 'auditor' }],
    ['a missing password', { login: 'preparer' }],
    ['a password that is a number', { login: 'preparer', password: 12 }],
    ['a login that is a list', { login: ['preparer'], password: PASSWORD }],
    ['an endless password', { login: 'preparer', password: 'a'.repeat(257) }],
    ['a null', { login: null, password: PASSWORD }],
  ])('%s is refused as malformed', async (_what, body) => {
    const answer = await signIn(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.malformed']);
  });
});

describe('guessing', () => {
  const evaluated = async (login: string): Promise<number> => {
    const { rows } = await api.sql.query<{ count: string }>(`select count(*) from audit_entry where event = 'session.refused' and sealed like '%"why":"wrong"%' and subject_id = (select id::text from person where login = $1)`, [login]);
    return Number(rows[0]?.count);
  };

  test('of 200 guesses at once no more than 5 are evaluated, and the account is locked for the right password too', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, guess) => signIn({ login: 'preparer', password: `guess-${guess}` })));
    expect(answers.every((answer) => answer.status === 401)).toBe(true);
    expect(await evaluated('preparer')).toBe(5);
    expect((await signIn({ login: 'preparer', password: PASSWORD })).status).toBe(401);
  });

  test('never blocks a session that is open', async () => {
    const preparer = await api.signIn('preparer');
    for (let guess = 0; guess < 6; guess += 1) await signIn({ login: 'preparer', password: 'wrong' });
    expect((await preparer.get('/session')).status).toBe(200);
  });

  test('the lock is kept in the database, and ends with its window', async () => {
    for (let guess = 0; guess < 5; guess += 1) await signIn({ login: 'preparer', password: 'wrong' });
    const { rows } = await api.sql.query<{ failures: number }>(`select failures from sign_in_throttle where key like 'account/%'`);
    expect(rows).toEqual([{ failures: 5 }]);
    await api.sql.query(`update sign_in_throttle set window_ends_at = clock_timestamp() - interval '1 second'`);
    expect((await signIn({ login: 'preparer', password: PASSWORD })).status).toBe(200);
  });

  test('a success forgets the failures before it', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 4; guess += 1) await signIn({ login: 'preparer', password: 'wrong' });
      expect((await signIn({ login: 'preparer', password: PASSWORD })).status).toBe(200);
    }
  });

  test('a forwarded address is not believed: the source is counted, not what it claims', async () => {
    const strict = await TestApp.start({ SIGN_INS_PER_MINUTE: '3' }, 'addresses');
    try {
      const attempt = (login: string) => send<Problem>(strict.baseUrl, 'POST', '/session', { login, password: 'wrong' }, { 'x-forwarded-for': `10.0.0.${login.length}`, forwarded: `for=10.0.0.${login.length}` });
      const answers = [await attempt('a'), await attempt('bb'), await attempt('ccc'), await attempt('dddd')];
      expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 429]);
      expect(answers[3]?.body.code).toBe('session.too-many-attempts');
      expect(answers[3]?.headers.get('retry-after')).toBe('60');
    } finally {
      await strict.stop();
    }
  });
});

describe('a session', () => {
  test('is dead at the next request after signing out, and the cookie is taken back', async () => {
    const preparer = await api.signIn('preparer');
    const answer = await preparer.delete('/session');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/^yuji_session=; .*Expires=Thu, 01 Jan 1970/);
    const after = await preparer.get<Problem>('/session');
    expect([after.status, after.body.code]).toEqual([401, 'session.missing']);
  });

  test('signing in again gives a new token and kills the one the browser still held', async () => {
    const before = await api.signIn('preparer');
    const again = await signIn({ login: 'preparer', password: PASSWORD }, { cookie: before.cookie });
    expect(again.headers.get('set-cookie')?.split(';')[0]).not.toBe(before.cookie);
    expect((await before.get('/session')).status).toBe(401);
  });

  test('a token chosen by somebody else is never taken over', async () => {
    const planted = `yuji_session=${'A'.repeat(43)}`;
    const answer = await signIn({ login: 'preparer', password: PASSWORD }, { cookie: planted });
    expect(answer.status).toBe(200);
    expect((await new PersonClient(api.baseUrl, planted, answer.body.csrfToken).get('/session')).status).toBe(401);
  });

  test.each([
    ['its person is disabled', `update person set is_active = false, version = version + 1 where login = 'preparer'`],
    ['its post has ended', `update post set ends_on = current_date - 1, version = version + 1 where person_id = (select id from person where login = 'preparer')`],
    ['its post has not begun', `update post set starts_on = current_date + 2, version = version + 1 where person_id = (select id from person where login = 'preparer')`],
    ['its unit is closed', `update org_unit set is_active = false, version = version + 1 where kind = 'subdistrict-office'`],
    ['it was idle for half an hour', `update session set last_seen_at = clock_timestamp() - interval '30 minutes 1 second'`],
    ['its absolute end has come', `update session set absolute_expiry_at = clock_timestamp() - interval '1 second'`],
  ])('is dead at the next request when %s', async (_why, change) => {
    const preparer = await api.signIn('preparer');
    expect((await preparer.get('/session')).status).toBe(200);
    await api.sql.query(change);
    expect((await preparer.get('/session')).status).toBe(401);
  });

  test('lives through its last day on the post, and stays alive while it is used', async () => {
    await api.sql.query(`update post set ends_on = (clock_timestamp() at time zone 'Asia/Shanghai')::date where id = $1`, [district.people.preparer.postId]);
    const preparer = await api.signIn('preparer');
    await api.sql.query(`update session set last_seen_at = clock_timestamp() - interval '29 minutes'`);
    expect((await preparer.get('/session')).status).toBe(200);
    const { rows } = await api.sql.query<{ fresh: boolean }>(`select last_seen_at > clock_timestamp() - interval '1 minute' as fresh from session`);
    expect(rows).toEqual([{ fresh: true }]);
  });

  test('ends twelve hours after signing in, however often it is rotated', async () => {
    const answer = await signIn({ login: 'preparer', password: PASSWORD });
    const client = new PersonClient(api.baseUrl, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '', answer.body.csrfToken);
    await api.sql.query(`update session set absolute_expiry_at = clock_timestamp() + interval '1 hour'`);
    expect((await client.put('/session/post', { postId: district.people.preparer.postId })).status).toBe(200);
    const { rows } = await api.sql.query<{ soon: boolean }>(`select absolute_expiry_at < clock_timestamp() + interval '61 minutes' as soon from session`);
    expect(rows).toEqual([{ soon: true }]);
  });

  test.each(['', 'yuji_session=', 'yuji_session=x', `yuji_session=${'~'.repeat(43)}`, `yuji_session=${'A'.repeat(43)}`, `yuji_session=${'A'.repeat(4000)}`, 'yuji_session=%00'])('a cookie of "%.30s" is nobody', async (cookie) => {
    expect((await send(api.baseUrl, 'GET', '/session', undefined, { cookie })).status).toBe(401);
  });
});

describe('several posts', () => {
  test('switching gives a new token that acts on the other post; the old one is dead', async () => {
    const leaderPost = '018f0000-0000-7000-8000-0000000000aa';
    await api.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values ($1, $2, $3, 'unit-leader', '2020-01-01')`, [leaderPost, district.people.preparer.id, district.office.id]);
    const before = await api.signIn('preparer');
    const answer = await before.put<{ csrfToken: string }>('/session/post', { postId: leaderPost });
    expect(answer.status).toBe(200);
    const after = new PersonClient(api.baseUrl, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '', answer.body.csrfToken);
    expect(after.cookie).not.toBe(before.cookie);
    expect((await before.get('/session')).status).toBe(401);
    expect((await after.get<Session>('/session')).body.currentPostId).toBe(leaderPost);
    expect((await after.post<Problem>('/performance-goals', {})).body.code).toBe('access.not-permitted');
  });

  test('a post of somebody else, an ended one and an invented one are refused alike', async () => {
    const ended = '018f0000-0000-7000-8000-0000000000ab';
    await api.sql.query(`insert into post (id, person_id, unit_id, role, starts_on, ends_on) values ($1, $2, $3, 'unit-leader', '2020-01-01', '2021-01-01')`, [ended, district.people.preparer.id, district.office.id]);
    const preparer = await api.signIn('preparer');
    for (const postId of [district.people.auditor.postId, ended, '018f0000-0000-7000-8000-00000000ffff']) {
      const answer = await preparer.put<Problem>('/session/post', { postId });
      expect([answer.status, answer.body.code]).toEqual([404, 'post.not-found']);
    }
    expect((await preparer.get('/session')).status).toBe(200);
  });
});

describe('changing the password', () => {
  test('ends every other session, gives the own one a new token, and only the new password works', async () => {
    const [here, elsewhere] = [await api.signIn('preparer'), await api.signIn('preparer')];
    const answer = await here.post<{ csrfToken: string }>('/session/password', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    expect(answer.status).toBe(200);
    expect((await here.get('/session')).status).toBe(401);
    expect((await elsewhere.get('/session')).status).toBe(401);
    const rotated = new PersonClient(api.baseUrl, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '', answer.body.csrfToken);
    expect((await rotated.get('/session')).status).toBe(200);
    expect((await signIn({ login: 'preparer', password: PASSWORD })).status).toBe(401);
    expect((await signIn({ login: 'preparer', password: NEW_PASSWORD })).status).toBe(200);
  });

  test.each([
    ['shorter than ten', 'short-one', 'password.too-short'],
    ['the login', 'preparer.preparer', 'password.names-its-owner'],
    ['everybody\'s', 'password-123', 'password.too-common'],
    ['the old one', PASSWORD, 'password.unchanged'],
  ])('a password that is %s is refused', async (_what, newPassword, code) => {
    const preparer = await api.signIn('preparer');
    const answer = await preparer.post<Problem>('/session/password', { currentPassword: PASSWORD, newPassword });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test('guessing the current password through an open session stops after five, and does not lock the account', async () => {
    const preparer = await api.signIn('preparer');
    const answers = [];
    for (let guess = 0; guess < 7; guess += 1) answers.push(await preparer.post<Problem>('/session/password', { currentPassword: 'wrong', newPassword: NEW_PASSWORD }));
    expect(answers.map((answer) => answer.body.code)).toEqual([...Array<string>(5).fill('password.current-wrong'), 'session.too-many-attempts', 'session.too-many-attempts']);
    expect((await preparer.get('/session')).status).toBe(200);
    expect((await signIn({ login: 'preparer', password: PASSWORD })).status).toBe(200);
  });

  test('who must change it can do nothing else before', async () => {
    await api.sql.query(`update person set must_change_password = true where login = 'preparer'`);
    const preparer = await api.signIn('preparer');
    expect((await preparer.get<Session>('/session')).body.mustChangePassword).toBe(true);
    const refused = await preparer.get<Problem>('/performance-goals');
    expect([refused.status, refused.body.code]).toEqual([403, 'session.password-must-change']);
    const answer = await preparer.post<{ csrfToken: string }>('/session/password', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    const rotated = new PersonClient(api.baseUrl, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '', answer.body.csrfToken);
    expect((await rotated.get('/performance-goals')).status).toBe(200);
  });
});

describe('a password reset', () => {
  const issue = async (login: string) => {
    const security = await api.signIn('security-administrator');
    const { rows } = await api.sql.query<{ id: string }>('select id from person where login = $1', [login]);
    return security.post<{ token: string; validForMinutes: number } & Problem>('/password-resets', { personId: rows[0]?.id ?? '018f0000-0000-7000-8000-00000000ffff' });
  };
  const complete = (token: string, password = NEW_PASSWORD) => send<Problem>(api.baseUrl, 'POST', '/password-resets/completion', { token, password });

  test('is used once, ends every session, lifts the lock, and is kept only as a hash', async () => {
    const preparer = await api.signIn('preparer');
    for (let guess = 0; guess < 5; guess += 1) await signIn({ login: 'preparer', password: 'wrong' });
    const issued = await issue('preparer');
    expect([issued.status, issued.body.validForMinutes]).toEqual([201, 30]);
    expect((await preparer.get('/session')).status).toBe(200);
    expect((await complete(issued.body.token)).status).toBe(204);
    expect((await preparer.get('/session')).status).toBe(401);
    expect((await signIn({ login: 'preparer', password: NEW_PASSWORD })).status).toBe(200);
    expect((await complete(issued.body.token, 'yet another phrase')).body.code).toBe('password.reset-token-dead');
    const dump = await api.sql.query('select r::text from password_reset r union all select a::text from audit_entry a union all select i::text from idempotent_reply i');
    expect(JSON.stringify(dump.rows)).not.toContain(issued.body.token);
  });

  test('twenty at once use it once', async () => {
    const { body } = await issue('preparer');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => complete(body.token, `phrase number ${at} of many`)));
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
  });

  test('is dead after half an hour, and after a newer one was issued', async () => {
    const first = await issue('preparer');
    const second = await issue('preparer');
    expect((await complete(first.body.token)).body.code).toBe('password.reset-token-dead');
    await api.sql.query(`update password_reset set expires_at = clock_timestamp() - interval '1 second'`);
    const answers = [await complete(second.body.token), await complete('A'.repeat(43)), await complete('x')];
    expect(new Set(answers.map((answer) => answer.text.replace(/"requestId":"[^"]+"/, ''))).size).toBe(1);
    expect(answers[0]?.status).toBe(422);
  });

  test('a refused password leaves the token usable', async () => {
    const { body } = await issue('preparer');
    expect((await complete(body.token, 'short')).body.code).toBe('password.too-short');
    expect((await complete(body.token)).status).toBe(204);
  });

  test('is given by the security administrator alone, for other people of the own area', async () => {
    const neighbours = await aDistrict(api.sql, '110102', 'b', { province: district.province, city: district.city });
    const security = await api.signIn('security-administrator');
    const own = await security.post<Problem>('/password-resets', { personId: district.people['security-administrator'].id });
    expect([own.status, own.body.code]).toEqual([403, 'person.own-account']);
    const foreign = await security.post<Problem>('/password-resets', { personId: neighbours.people.preparer.id });
    const invented = await security.post<Problem>('/password-resets', { personId: '018f0000-0000-7000-8000-00000000ffff' });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'person.not-found']);
    expect(foreign.body.detail).toBe(invented.body.detail);
    const system = await api.signIn('system-administrator');
    expect((await system.post('/password-resets', { personId: district.people.preparer.id })).status).toBe(403);
  });

  test('is refused for somebody who also acts outside of the area', async () => {
    const cityPost = '018f0000-0000-7000-8000-0000000000ac';
    await api.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values ($1, $2, $3, 'supervisor', '2020-01-01')`, [cityPost, district.people.preparer.id, district.city.id]);
    const answer = await issue('preparer');
    expect([answer.status, answer.body.code]).toEqual([403, 'person.posts-beyond-you']);
  });

  test('a forged host changes nothing in what is answered', async () => {
    const security = await api.signIn('security-administrator');
    const answer = await security.post<{ token: string }>('/password-resets', { personId: district.people.preparer.id }, { 'x-forwarded-host': 'evil.example' });
    expect(answer.text).not.toContain('evil.example');
  });
});

describe('unlocking', () => {
  test('lifts the lock at once and is recorded', async () => {
    for (let guess = 0; guess < 5; guess += 1) await signIn({ login: 'preparer', password: 'wrong' });
    expect((await signIn({ login: 'preparer', password: PASSWORD })).status).toBe(401);
    const security = await api.signIn('security-administrator');
    expect((await security.post(`/people/${district.people.preparer.id}/unlocking`)).status).toBe(204);
    expect((await signIn({ login: 'preparer', password: PASSWORD })).status).toBe(200);
    const { rows } = await api.sql.query(`select 1 from audit_entry where event = 'person.unlocked' and actor_id = $1`, [district.people['security-administrator'].id]);
    expect(rows).toHaveLength(1);
    expect((await security.post<Problem>(`/people/${district.people.preparer.id}/unlocking`)).body.code).toBe('person.not-locked');
  });
});

test('a unit of another kind never widens what a post sees: the scope is the unit of the session', async () => {
  const other = await aUnit(api.sql, district.district, 'subdistrict-office', '520002');
  await aPerson(api.sql, 'neighbour', 'preparer', other);
  const neighbour = await api.signIn('neighbour');
  const list = await neighbour.get<{ items: { id: string }[] }>('/org-units');
  expect(list.body.items.map((unit) => unit.id)).toEqual([other.id]);
});
