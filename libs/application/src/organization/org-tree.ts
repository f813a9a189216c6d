import type { OrgUnit } from '#domain/organization/org-unit';

/** The organization tree as use cases change it. Every method outside of `lock` expects an open unit of work. */
export abstract class OrgTree {
  /** One structural change at a time: without it a unit opened below a moving one would keep the old path. */
  abstract lock(): Promise<void>;
  /** Below `path`; outside of it there is no such unit (`organization.not-found`). */
  abstract get(id: string, path: string): Promise<OrgUnit>;
  /** Every unit below `path`, by code; closed ones too. */
  abstract below(path: string): Promise<readonly OrgUnit[]>;
  /** A new leaf; its number and path are given by the database. */
  abstract add(unit: Pick<OrgUnit, 'id' | 'kind' | 'code' | 'name' | 'districtId'>, parent: OrgUnit | null): Promise<OrgUnit>;
  /** Name, code and activity; refuses a stale version with `state.stale`. */
  abstract save(unit: OrgUnit, expectedVersion: number): Promise<void>;
  /** The unit and everything below it, in one statement. */
  abstract move(unit: OrgUnit, parent: OrgUnit, expectedVersion: number): Promise<void>;
  abstract hasActiveChildren(unitId: string): Promise<boolean>;
  /** The units a program division answers for (对口), replaced as a whole. */
  abstract assign(divisionId: string, unitIds: readonly string[]): Promise<void>;
  /** The node that has no parent and this code, or a child of a node by its code; null when there is none. */
  abstract findByCode(parent: OrgUnit | null, code: string): Promise<OrgUnit | null>;
}
