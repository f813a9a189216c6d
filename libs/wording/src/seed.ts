/** What `seed` says to a person. */
export function describeSeed(isPlanted: boolean, accounts: readonly { readonly login: string; readonly password: string; readonly roleName: string; readonly name: string; readonly unit: string }[]): string {
  const head = isPlanted ? '示例数据已写入。' : accounts.length > 0 ? '数据库中已有示例数据，未作改动。' : '数据库中已有数据，未作改动。';
  const list = accounts.map(({ login, password, roleName, name, unit }) => `  ${roleName}　${name}（${unit}）　用户名 ${login}　密码 ${password}`);
  return [head, ...list].join('\n');
}
