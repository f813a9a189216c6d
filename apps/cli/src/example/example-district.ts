import type { Role } from '#domain/access/permissions';
import type { OrgUnitKind } from '#domain/organization/org-unit';

/** A unit of a fictional district, named by a key for the other data. */
export interface ExampleUnit {
  readonly key: string;
  readonly kind: OrgUnitKind;
  readonly code: string;
  readonly name: string;
  /** The key of its parent, which stands earlier in the list. */
  readonly below: string | null;
  /** The program division that answers for it (对口). */
  readonly reviewedBy?: string;
}

export interface ExamplePerson {
  readonly login: string;
  readonly name: string;
  readonly posts: readonly { readonly unit: string; readonly role: Role }[];
}

export interface ExampleDistrict {
  readonly units: readonly ExampleUnit[];
  readonly people: readonly ExamplePerson[];
}
