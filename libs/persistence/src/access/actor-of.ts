import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import { scopePathOf, type OrgUnitKind } from '#domain/organization/org-unit';

/** A person on a post, as one SQL row. */
export interface ActorRow {
  readonly person_id: string;
  readonly name: string;
  readonly post_id: string;
  readonly role: Role;
  readonly unit_id: string;
  readonly unit_kind: OrgUnitKind;
  readonly unit_path: string;
  readonly district_id: string | null;
  readonly district_path: string | null;
}

/** For a `select` that knows `person`, `post`, `unit` and `district`. */
export const ACTOR_COLUMNS = `person.id as person_id, person.name, post.id as post_id, post.role, unit.id as unit_id,
           unit.kind as unit_kind, unit.path as unit_path, unit.district_id, district.path as district_path`;

export const actorOf = (row: ActorRow): Actor => ({
  personId: row.person_id,
  name: row.name,
  postId: row.post_id,
  role: row.role,
  unitId: row.unit_id,
  unitPath: row.unit_path,
  scopePath: scopePathOf({ kind: row.unit_kind, path: row.unit_path }, row.district_path),
  districtId: row.district_id,
});
