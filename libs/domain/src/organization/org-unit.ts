import { DomainError } from '../shared/domain-error.js';

/** 组织机构树的节点种类. A street office is a unit of its own; the bureau's divisions hang under the bureau. */
export const orgUnitKinds = [
  'province', // 省
  'city', // 市
  'district', // 区县
  'finance-bureau', // 财政局
  'program-division', // 业务股室
  'performance-division', // 绩效股
  'budget-division', // 预算股
  'subdistrict-office', // 街道办事处
  'budget-unit', // 预算单位
  'supervision-office', // 监督机构
  'third-party', // 第三方机构
] as const;

export type OrgUnitKind = (typeof orgUnitKinds)[number];

/** 组织机构. `path` lists the numbers of its ancestors and itself between slashes, `/1/12/123/`, so that `/1/12/` never matches `/1/123/`. */
export interface OrgUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: OrgUnitKind;
  /** 预算单位编码, e.g. 520001. */
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** The district (区县) it lies in; itself for a district, null above. Audit chains and rulebooks belong to districts. */
  readonly districtId: string | null;
  readonly isActive: boolean;
  readonly version: number;
}

/** Kinds that act for the whole district although they are a leaf of its tree. */
const actsForDistrict: ReadonlySet<OrgUnitKind> = new Set<OrgUnitKind>(['finance-bureau', 'program-division', 'performance-division', 'budget-division', 'supervision-office']);

/** The path below which a post at this unit may see: the district for the bureau's offices, else the unit itself. */
export const scopePathOf = (unit: Pick<OrgUnit, 'kind' | 'path'>, districtPath: string | null): string =>
  actsForDistrict.has(unit.kind) && districtPath !== null ? districtPath : unit.path;

const kindsBelow: Readonly<Record<OrgUnitKind, readonly OrgUnitKind[]>> = {
  province: ['city', 'third-party'],
  city: ['district', 'third-party'],
  district: ['finance-bureau', 'subdistrict-office', 'budget-unit', 'supervision-office', 'third-party'],
  'finance-bureau': ['program-division', 'performance-division', 'budget-division'],
  'subdistrict-office': ['budget-unit'],
  'program-division': [],
  'performance-division': [],
  'budget-division': [],
  'budget-unit': [],
  'supervision-office': [],
  'third-party': [],
};

export const mayHang = (child: OrgUnitKind, parent: OrgUnitKind | null): boolean => (parent === null ? child === 'province' : kindsBelow[parent].includes(child));

/** Whose audit chain and rulebook a unit belongs to: its district, or itself above districts. */
export const chainOf = (unit: Pick<OrgUnit, 'id' | 'districtId'>): string => unit.districtId ?? unit.id;

/** The district in which a new unit will lie; null above districts. */
export const districtOfNew = (id: string, kind: OrgUnitKind, parent: Pick<OrgUnit, 'districtId'>): string | null => (kind === 'district' ? id : parent.districtId);

/** Refuses a unit below a parent that is closed or that never has such a child. */
export function requirePlace(kind: OrgUnitKind, parent: Pick<OrgUnit, 'kind' | 'isActive'>): void {
  if (!parent.isActive) throw new DomainError('organization.inactive', 'conflict');
  if (!mayHang(kind, parent.kind)) throw new DomainError('organization.may-not-hang-there', 'invalid', { kind, parentKind: parent.kind });
}

/**
 * Refuses a move that would make a unit its own ancestor, or carry it into another district: budgets, rulebook and trail stay with the
 * district in which they were made, so a change of district is a closing and an opening, not a move.
 */
export function requireMovable(unit: OrgUnit, parent: OrgUnit): void {
  if (unit.parentId === null) throw new DomainError('organization.root-stays', 'invalid');
  if (parent.path.startsWith(unit.path)) throw new DomainError('organization.cycle', 'invalid');
  if (unit.kind === 'district' ? false : unit.districtId !== parent.districtId) throw new DomainError('organization.other-district', 'conflict');
  requirePlace(unit.kind, parent);
}
