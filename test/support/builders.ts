import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { Role } from '#domain/access/permissions';
import type { OrgUnitKind } from '#domain/organization/org-unit';
import { PASSWORD } from './test-app.js';

export interface BuiltUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly districtId: string | null;
}

export interface BuiltPerson {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly postId: string;
}

let passwordHash: Promise<string> | undefined;
const hashOnce = (): Promise<string> => (passwordHash ??= hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 }));

/** Complete by default: say only what the test is about. `sql` is the pool of a TestApp, which writes behind the triggers. */
export async function aUnit(sql: pg.Pool, parent: BuiltUnit | null, kind: OrgUnitKind, code: string, name = `${kind} ${code}`): Promise<BuiltUnit> {
  const id = v7();
  const { rows } = await sql.query<{ node_no: number }>(
    `insert into org_unit (id, parent_id, kind, code, name, path, district_id) values ($1, $2, $3, $4, $5, '/0/' || nextval('org_unit_node_no_seq') || '/', $6) returning node_no`,
    [id, parent?.id ?? null, kind, code, name, kind === 'district' ? id : (parent?.districtId ?? null)],
  );
  const path = `${parent?.path ?? '/'}${rows[0]?.node_no}/`;
  await sql.query('update org_unit set path = $2 where id = $1', [id, path]);
  return { id, code, name, path, districtId: kind === 'district' ? id : (parent?.districtId ?? null) };
}

export async function aPerson(sql: pg.Pool, login: string, role: Role, unit: BuiltUnit, name = login): Promise<BuiltPerson> {
  const [id, postId] = [v7(), v7()];
  await sql.query('insert into person (id, login, name, email, password_hash) values ($1, $2, $3, $4, $5)', [id, login, name, `${login}@example.invalid`, await hashOnce()]);
  await sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values ($1, $2, $3, $4, '2000-01-01')`, [postId, id, unit.id, role]);
  return { id, login, name, postId };
}

/** A district with its bureau, one street office and somebody on every post; logins are `<role>` or, with a prefix, `<prefix>.<role>`. */
export interface BuiltDistrict {
  readonly province: BuiltUnit;
  readonly city: BuiltUnit;
  readonly district: BuiltUnit;
  readonly bureau: BuiltUnit;
  readonly programDivision: BuiltUnit;
  readonly performanceDivision: BuiltUnit;
  readonly budgetDivision: BuiltUnit;
  readonly supervisionOffice: BuiltUnit;
  readonly office: BuiltUnit;
  readonly thirdParty: BuiltUnit;
  readonly people: Readonly<Record<Role, BuiltPerson>>;
}

export async function aDistrict(sql: pg.Pool, code = '110101', prefix = '', above?: { province: BuiltUnit; city: BuiltUnit }): Promise<BuiltDistrict> {
  const province = above?.province ?? (await aUnit(sql, null, 'province', `${code.slice(0, 2)}0000`));
  const city = above?.city ?? (await aUnit(sql, province, 'city', `${code.slice(0, 4)}00`));
  const district = await aUnit(sql, city, 'district', code);
  const bureau = await aUnit(sql, district, 'finance-bureau', 'cz');
  const programDivision = await aUnit(sql, bureau, 'program-division', 'cz-yw');
  const performanceDivision = await aUnit(sql, bureau, 'performance-division', 'cz-jx');
  const budgetDivision = await aUnit(sql, bureau, 'budget-division', 'cz-ys');
  const supervisionOffice = await aUnit(sql, district, 'supervision-office', 'jd');
  const office = await aUnit(sql, district, 'subdistrict-office', '520001');
  const thirdParty = await aUnit(sql, district, 'third-party', 'dsf');
  await sql.query('insert into division_assignment (division_id, unit_id) values ($1, $2)', [programDivision.id, office.id]);
  const unitOf: Record<Role, BuiltUnit> = {
    preparer: office,
    'unit-leader': office,
    'subdistrict-finance': office,
    'responsible-leader': office,
    'unit-administrator': office,
    'program-division': programDivision,
    'performance-division': performanceDivision,
    'budget-division': budgetDivision,
    supervisor: supervisionOffice,
    'system-administrator': district,
    'security-administrator': district,
    auditor: district,
    'third-party': thirdParty,
  };
  const people = {} as Record<Role, BuiltPerson>;
  for (const [role, unit] of Object.entries(unitOf) as [Role, BuiltUnit][]) people[role] = await aPerson(sql, prefix === '' ? role : `${prefix}.${role}`, role, unit);
  return { province, city, district, bureau, programDivision, performanceDivision, budgetDivision, supervisionOffice, office, thirdParty, people };
}

/** 局分管领导, who confirms what 绩效股 found; the login is `bureau-leader`, with the prefix of the district's other people. One who is there already is answered. */
export async function aBureauLeader(sql: pg.Pool, { bureau, people }: BuiltDistrict): Promise<BuiltPerson> {
  const login = people['performance-division'].login.replace(/performance-division$/, 'bureau-leader');
  const { rows: [there] } = await sql.query<BuiltPerson>('select person.id, login, name, post.id as "postId" from person join post on post.person_id = person.id where login = $1', [login]);
  return there ?? aPerson(sql, login, 'responsible-leader', bureau);
}

/** The body of POST /performance-goals: complete and fit to be submitted. */
export function aGoalBody(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    fiscalYear: 2026,
    code: `P${v7().replaceAll('-', '').slice(-12)}`,
    name: '社区巡逻补贴',
    nature: 'payroll',
    budget: { total: '120000.00', fiscal: '120000.00', other: '0.00' },
    purpose: '按月发放巡逻队员补贴',
    objectives: ['补贴按月足额发放'],
    spendingPlan: [
      { month: 3, percent: '25' },
      { month: 6, percent: '50' },
      { month: 10, percent: '85' },
      { month: 12, percent: '100' },
    ],
    indicators: [
      { category: 'quantity', name: '补贴发放人数', description: '领取补贴的人数', target: '≥20人', basis: '用工名册' },
      { category: 'quality', name: '发放准确率', description: '准确发放笔数占全部笔数的比率', target: '≥98%', basis: '发放记录' },
      { category: 'timeliness', name: '按月发放及时率', description: '每月十日前发放的月数占比', target: '≥95%', basis: '发放记录' },
      { category: 'cost', name: '人均补贴', description: '每人每月补贴标准', target: '≤500元', basis: '补贴办法' },
      { category: 'social-benefit', name: '治安案件下降率', description: '与上年相比下降的比率', target: '≥5%', basis: '派出所统计' },
      { category: 'satisfaction', name: '居民满意度', description: '问卷中满意的比率', target: '≥90%', basis: '问卷' },
    ],
    ...overrides,
  };
}

/** 部门整体绩效目标 of an office, complete. */
export function aDepartmentGoalBody(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    fiscalYear: 2026,
    totals: { expenditure: { amount: '400000.00', raw: '40万元' }, basic: { amount: '280000.00', raw: '28万元' }, project: { amount: '120000.00', raw: '12万元' } },
    introduction: '本单位承担街面巡防和居民服务。',
    overallGoal: '组建20人的巡逻队，让居民住得安心。',
    subGoals: [
      { name: '街面巡防', duty: '组织巡逻队', goal: '每日巡逻', indicators: '巡逻队员20人', standard: '完成90%的为优，80%的为良，60%的为中', bands: [{ grade: 'excellent', atLeast: '90' }, { grade: 'good', atLeast: '80' }, { grade: 'fair', atLeast: '60' }] },
      { name: '居民服务', bands: [] },
    ],
    safeguards: ['专人负责，按月通报'],
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '巡逻队员人数', description: '在册巡逻队员', target: '≥20人', scoring: '每少1人扣5%分值', basis: '用工名册' },
      { level1: '满意度指标', level2: '服务对象满意度指标', name: '居民满意度', description: '问卷中满意的比率', target: '≥90%', scoring: '', basis: '《街道问卷调查办法》' },
    ],
    ...overrides,
  };
}
