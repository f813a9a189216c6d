import { ApprovalCases } from '#application/approval/approval-cases';
import { Clock } from '#application/ports/clock';
import { DomainError } from '#domain/shared/domain-error';
import { ApprovalScene } from '../../support/approval-scene.js';
import { aDistrict, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';

interface Colleagues {
  readonly colleagues: readonly { readonly personId: string; readonly name: string; readonly roleName: string }[];
}

let app: TestApp;
let scene: ApprovalScene;
let district: BuiltDistrict;

beforeAll(async () => {
  app = await TestApp.start();
});
beforeEach(async () => {
  await app.database.truncate();
  scene = new ApprovalScene(app);
  district = await aDistrict(app.sql);
  await aPerson(app.sql, 'finance.2', 'subdistrict-finance', district.office);
  const other = await aDistrict(app.sql, '110102', 'other.');
  await aPerson(app.sql, 'other.finance', 'subdistrict-finance', other.office);
});
afterAll(() => app.stop());

test('whoever may be asked by name in a case is listed, and nobody else: neither the reader nor an author nor another district', async () => {
  const { caseId } = await scene.submitted();
  const { colleagues } = await scene.read<Colleagues>('subdistrict-finance', `/approval-cases/${caseId}/colleagues`);
  const cases = app.app.get(ApprovalCases);
  const today = await app.app.get(Clock).today();
  const everybody = (await app.sql.query<{ id: string; login: string }>('select id, login from person')).rows;
  const mayBeNamed = async ({ id }: { id: string }): Promise<boolean> =>
    cases.colleague(id, { unitId: district.office.id }, today).then(() => true, (error: unknown) => { if (error instanceof DomainError) return false; throw error; });
  const expected: string[] = [];
  for (const person of everybody) if (!['subdistrict-finance', 'preparer'].includes(person.login) && (await mayBeNamed(person))) expected.push(person.id);
  expect([...new Set(colleagues.map(({ personId }) => personId))].sort()).toEqual(expected.sort());
  expect(expected.length).toBeGreaterThan(2);
  expect(colleagues.map(({ roleName }) => roleName)).toContain('绩效股');
});

test('of a case outside of the data scope no colleague is listed', async () => {
  const { caseId } = await scene.submitted();
  expect((await (await scene.as('other.finance')).get(`/approval-cases/${caseId}/colleagues`)).status).toBe(404);
});
