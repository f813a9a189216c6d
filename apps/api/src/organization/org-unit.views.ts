import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import type { OrgUnit } from '#domain/organization/org-unit';
import { orgUnitKindNames } from '#wording/org-units';
import { ActionView, presentAction } from '../http/action.views.js';

export class OrgUnitListItemView {
  id: string;
  parentId: string | null;
  kind: string;
  /** Chinese name of the kind. */
  kindName: string;
  code: string;
  name: string;
  districtId: string | null;
  isActive: boolean;
  version: number;
}

export class OrgUnitPageView {
  items: OrgUnitListItemView[];
  total: number;
  page: number;
  pageSize: number;
}

export class OrgUnitView extends OrgUnitListItemView {
  actions: ActionView[];
}

export class OrgUnitOpenedView {
  id: string;
}

/** Without the path: its numbers would tell how many units there are elsewhere. The parent of the topmost visible unit is left out too. */
export const presentOrgUnitListItem = (unit: OrgUnit, actor: Actor): OrgUnitListItemView => ({
  id: unit.id,
  parentId: unit.path === actor.scopePath ? null : unit.parentId,
  kind: unit.kind,
  kindName: orgUnitKindNames[unit.kind],
  code: unit.code,
  name: unit.name,
  districtId: unit.districtId,
  isActive: unit.isActive,
  version: unit.version,
});

export function presentOrgUnit(unit: OrgUnit, actor: Actor): OrgUnitView {
  const mayWrite = mayEver(actor.role, 'organization:write');
  const closed = unit.isActive ? null : { code: 'organization.inactive' };
  const actions = [
    presentAction('open-below', closed),
    presentAction('rename', null),
    presentAction('move', unit.parentId === null ? { code: 'organization.root-stays' } : null),
    presentAction('close', closed),
    presentAction('reopen', unit.isActive ? { code: 'organization.open-already' } : null),
    ...(unit.kind === 'program-division' ? [presentAction('assign-units', null)] : []),
  ];
  return { ...presentOrgUnitListItem(unit, actor), actions: mayWrite ? actions : [] };
}
