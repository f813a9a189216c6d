import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '#application/access/accounts';
import type { Role } from '#domain/access/permissions';
import { roleNames } from '#wording/roles';
import { exampleDistrict } from '../example/district.js';

/** Known to everybody who reads this, which is why the example lives on the embedded database alone, where only this machine reaches it. */
export const EXAMPLE_PASSWORD = 'yunling-example-1';

export interface ExampleAccount {
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  readonly roleName: string;
  readonly name: string;
  readonly unit: string;
}

/** Who to be first: somebody for every role, in the order a goal meets them, the bureau's leader who confirms re-checks, and a second office to see that it is another one. */
const toTry = [
  'lin.yue', 'fang.zhicheng', 'qin.xiuying', 'gu.haiping', 'ren.ke', 'ye.qinghe', 'zhang.yanqiu', 'xia.liqun', 'dong.zhengyan', 'shao.wenbo', 'wei.mingchuan',
  'peng.ruoheng', 'shen.zhixia', 'xu.an', 'cao.shenzhi', 'wen.rujian',
];

/** The example accounts that are there and may sign in. */
export async function findExampleAccounts(application: INestApplicationContext): Promise<ExampleAccount[]> {
  const accounts: ExampleAccount[] = [];
  for (const login of toTry) {
    const account = await application.get(Accounts).findByLogin(login);
    const person = exampleDistrict.people.find((each) => each.login === login);
    const [post] = person?.posts ?? [];
    if (!account?.isActive || !person || !post) continue;
    const unit = exampleDistrict.units.find(({ key }) => key === post.unit)?.name ?? '';
    accounts.push({ login, password: EXAMPLE_PASSWORD, role: post.role, roleName: roleNames[post.role], name: person.name, unit });
  }
  return accounts;
}
