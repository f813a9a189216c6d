import type { Actor } from './actor.js';
import type { Role } from './permissions.js';

/**
 * 数据范围. Which business rows an actor may see. Outside of it a row does not exist (404).
 * - `subtree`: rows of units below `path`; with `isSubmittedOnly`, only what the unit has submitted at least once, and while the unit
 *   rewrites it, only the last submitted text.
 * - `assigned-units`: like a submitted-only subtree, cut down to the units a program division answers for (对口).
 * - `engaged`: single goals a third party was engaged for.
 * - `nothing`: administrators keep accounts, not budgets.
 */
export type DataScope =
  | { readonly kind: 'subtree'; readonly path: string; readonly isSubmittedOnly: boolean }
  | { readonly kind: 'assigned-units'; readonly path: string; readonly divisionId: string; readonly isSubmittedOnly: true }
  | { readonly kind: 'engaged'; readonly unitId: string; readonly isSubmittedOnly: true }
  | { readonly kind: 'nothing' };

type ScopeKind = 'own-drafts' | 'district-submitted' | 'assigned-units' | 'engaged' | 'nothing';

const scopeKindOf: Readonly<Record<Role, ScopeKind>> = {
  preparer: 'own-drafts',
  'unit-leader': 'own-drafts',
  'subdistrict-finance': 'own-drafts',
  'responsible-leader': 'own-drafts',
  'unit-administrator': 'nothing',
  'program-division': 'assigned-units',
  'performance-division': 'district-submitted',
  'budget-division': 'district-submitted',
  supervisor: 'district-submitted',
  'system-administrator': 'nothing',
  'security-administrator': 'nothing',
  auditor: 'nothing',
  'third-party': 'engaged',
};

/** A leader of the bureau decides on what the whole district submits, as its divisions do. */
const leadsBureau = ({ role, unitPath, scopePath }: Actor): boolean => (role === 'unit-leader' || role === 'responsible-leader') && scopePath !== unitPath;

export function scopeOf(actor: Actor): DataScope {
  switch (leadsBureau(actor) ? 'district-submitted' : scopeKindOf[actor.role]) {
    case 'own-drafts':
      return { kind: 'subtree', path: actor.unitPath, isSubmittedOnly: false };
    case 'district-submitted':
      return { kind: 'subtree', path: actor.scopePath, isSubmittedOnly: true };
    case 'assigned-units':
      return { kind: 'assigned-units', path: actor.scopePath, divisionId: actor.unitId, isSubmittedOnly: true };
    case 'engaged':
      return { kind: 'engaged', unitId: actor.unitId, isSubmittedOnly: true };
    case 'nothing':
      return { kind: 'nothing' };
  }
}

/** Whether the actor reads what was sent up, never what a unit has in hand. */
export function seesSubmittedOnly(actor: Actor): boolean {
  const scope = scopeOf(actor);
  return scope.kind !== 'nothing' && scope.isSubmittedOnly;
}

/** Whether everything within `inner` lies within `outer` as well. */
export function covers(outer: DataScope, inner: DataScope): boolean {
  if (outer.kind === 'subtree') {
    const isInside = (inner.kind === 'subtree' || inner.kind === 'assigned-units') && inner.path.startsWith(outer.path);
    return isInside && (inner.isSubmittedOnly || !outer.isSubmittedOnly);
  }
  return outer.kind === 'assigned-units' && inner.kind === 'assigned-units' && outer.divisionId === inner.divisionId;
}

/** Below which path an administrator may keep units and people; null where the role keeps none. */
export function administeredPathOf(actor: Actor): string | null {
  switch (actor.role) {
    case 'system-administrator':
    case 'security-administrator':
      return actor.scopePath;
    case 'unit-administrator':
      return actor.unitPath;
    default:
      return null;
  }
}
