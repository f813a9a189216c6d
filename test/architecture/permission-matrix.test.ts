import { mayEver, permissions, permissionsOf, roles } from '#domain/access/permissions';

test('the matrix of roles and permissions is the one that was agreed on', () => {
  const table = permissions.map((permission) => `${permission.padEnd(24)} ${roles.map((role) => (mayEver(role, permission) ? role : '')).filter(Boolean).join(' ')}`);
  expect(table).toMatchSnapshot();
});

test('every permission is held by somebody', () => {
  expect(permissions.filter((permission) => !roles.some((role) => mayEver(role, permission)))).toEqual([]);
});

test('no role names a permission twice', () => {
  for (const role of roles) expect(new Set(permissionsOf[role]).size).toBe(permissionsOf[role].length);
});

test('a third party reads and advises, and never decides', () => {
  expect(permissionsOf['third-party'].every((permission) => permission.endsWith(':read') || permission === 'approval:advise')).toBe(true);
});

test('whoever keeps accounts does not see business, and whoever does business keeps no accounts', () => {
  const keepsAccounts = roles.filter((role) => mayEver(role, 'person:write') || mayEver(role, 'account:secure'));
  expect(keepsAccounts.filter((role) => mayEver(role, 'goal:read'))).toEqual([]);
});
