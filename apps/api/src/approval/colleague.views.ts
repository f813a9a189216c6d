import type { Colleague } from '#persistence/approval/colleague-queries';
import { roleNames } from '#wording/roles';

export class ColleagueView {
  personId: string;
  name: string;
  unitName: string;
  roleName: string;
}

export class ColleaguesView {
  /** A line per post: somebody with two posts stands here twice. */
  colleagues: ColleagueView[];
}

export const presentColleague = ({ personId, name, unitName, role }: Colleague): ColleagueView => ({ personId, name, unitName, roleName: roleNames[role] });
