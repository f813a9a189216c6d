import type { Role } from '#domain/access/permissions';
import type { RosterLine, RosterOutcome } from '#domain/access/people-roster';
import { roleNames } from './roles.js';

/** 人员名册模板, and the name of its file. */
export const ROSTER_TEMPLATE = '人员名册模板';

export const rosterOutcomeNames: Readonly<Record<RosterOutcome, string>> = { new: '新增', changed: '变更', same: '已有（不变）', refused: '错误' };

/** What a row would do, one sentence for each thing; `isFirst` of the rows of its login. */
export function describeRosterLine({ outcome, person, revision, unit, post }: RosterLine, isFirst: boolean): string[] {
  const given = post === null ? '' : `${unit?.name ?? ''}${roleNames[post.role]}（${post.startsOn === null ? '自确认之日起' : `${post.startsOn} 起`}）`;
  if (outcome === 'refused' || outcome === 'same') return [];
  if (outcome === 'new') return [isFirst ? `新建账号，任${given}` : `同一账号，兼任${given}`];
  return [
    ...(revision.name === undefined ? [] : [`姓名由“${person?.name ?? ''}”改为“${revision.name}”`]),
    ...(revision.email === undefined ? [] : [`邮箱由“${person?.email ?? '无'}”改为“${revision.email}”`]),
    ...(post === null ? [] : [`增加岗位：${given}`]),
  ];
}

export const roleNameOf = (role: string): string => (role in roleNames ? roleNames[role as Role] : role);

/** 初始密码清单: handed to each of them in person. */
export const passwordSheetTerms = {
  title: '初始密码清单',
  name: '姓名',
  login: '用户名',
  unit: '单位',
  role: '岗位',
  password: '初始密码（首次登录须修改）',
} as const;
