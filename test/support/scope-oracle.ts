import type { Role } from '#domain/access/permissions';
import { canaryPattern, type GoalState, type KnownObject, type Observer, type Part, type Relation, type World } from './scope-world.js';
import type { BuiltUnit } from './builders.js';

/**
 * Who may see what, written down a second time in the plainest words, without the product's own functions: a mistake there must not be
 * repeated here.
 */
export class ScopeOracle {
  constructor(private readonly world: World) {}

  seesGoal(observer: Observer, relation: Relation, state: GoalState, part: Part): boolean {
    const unit = this.world.unitOf.get(relation);
    if (!unit) throw new Error(relation);
    const wasSubmitted = state !== 'draft' && part === 'open';
    switch (observer.role) {
      case 'preparer':
      case 'unit-leader':
      case 'subdistrict-finance':
      case 'responsible-leader':
        return unit.path.startsWith(observer.unit.path);
      case 'performance-division':
      case 'budget-division':
      case 'supervisor':
        return wasSubmitted && unit.path.startsWith(this.areaOf(observer));
      case 'program-division':
        return wasSubmitted && this.unitsAnsweredFor(observer).includes(unit.id);
      case 'third-party':
        return wasSubmitted && observer.unit.id === this.world.home.thirdParty.id && relation === 'self' && state === 'issued';
      // The trail of the own area, with the names that stand in it; no business route is open to an auditor.
      case 'auditor':
        return unit.path.startsWith(this.areaOf(observer));
      default:
        return false;
    }
  }

  /** Third parties are engaged for single goals of projects, never for a department's, nor for what is still to become of a goal; and nobody in this world asks them anything in an approval. */
  seesObject(observer: Observer, { kind, target, part }: KnownObject): boolean {
    if ((kind === 'spot-check' || kind === 'case') && this.seesBureausOwn(observer, target.relation)) return true;
    if ((kind === 'spot-check' || kind === 'case') && part === 'held') return false;
    return !((kind === 'department-goal' || kind === 'adjustment' || kind === 'case') && observer.role === 'third-party') && this.seesGoal(observer, target.relation, target.state, part);
  }

  /** What 绩效股 keeps to itself until it is announced: a check that is being confirmed, and the case in which it is. Only the bureau's people, and those who watch over it. */
  private seesBureausOwn(observer: Observer, relation: Relation): boolean {
    const unit = this.world.unitOf.get(relation);
    const division = this.world.districts.find(({ district }) => district.id === unit?.districtId)?.performanceDivision;
    const isOfBusiness = !['program-division', 'third-party', 'system-administrator', 'security-administrator', 'unit-administrator'].includes(observer.role);
    return division !== undefined && isOfBusiness && division.path.startsWith(this.areaOf(observer));
  }

  /** In the tree of units, as `GET /org-units` shows it. */
  seesUnit(observer: Observer, unit: BuiltUnit): boolean {
    return unit.path.startsWith(this.areaOf(observer));
  }

  /** Whom somebody may name as a stand-in: a decider who sees all that they see. To name oneself is refused in other words, but it is no secret. */
  mayName(observer: Observer, other: Observer): boolean {
    if (observer.person.id === other.person.id) return true;
    const ofUnits: readonly Role[] = ['unit-leader', 'subdistrict-finance', 'responsible-leader'];
    const ofDistrict: readonly Role[] = ['performance-division', 'budget-division'];
    if (observer.unit.districtId !== other.unit.districtId) return false;
    if (ofUnits.includes(observer.role)) return ofUnits.includes(other.role) && observer.unit.id === other.unit.id;
    if (observer.role === 'program-division' && other.role === 'program-division') return observer.unit.id === other.unit.id;
    return ofDistrict.includes(other.role) && [...ofDistrict, 'program-division'].includes(observer.role);
  }

  keepsPerson(observer: Observer, other: Observer): boolean {
    const keeps: readonly Role[] = ['system-administrator', 'security-administrator', 'unit-administrator'];
    return keeps.includes(observer.role) && other.unit.path.startsWith(this.areaOf(observer));
  }

  /** Everything in a text that this observer must not read. */
  leaksIn(observer: Observer, text: string): string[] {
    const leaks: string[] = [];
    for (const [canary, relation, state, part] of text.matchAll(canaryPattern)) {
      if (!this.seesGoal(observer, relation as Relation, state as GoalState, part as Part)) leaks.push(canary);
    }
    for (const [canary, index] of text.matchAll(/UNIT(\d+)Z/g)) {
      const unit = this.world.units[Number(index)];
      if (!unit || !this.mayReadNameAt(observer, unit)) leaks.push(`${canary} (${unit?.code ?? '?'})`);
    }
    for (const [canary, isMail, index] of text.matchAll(/(mail-)?PERS(\d+)Z/g)) {
      const other = this.world.everybody[Number(index)];
      if (!other || (isMail !== undefined ? !this.keepsPerson(observer, other) : observer.person.id !== other.person.id && !this.mayReadNameAt(observer, other.unit))) leaks.push(`${canary} (${other?.name ?? '?'})`);
    }
    for (const object of this.world.objects) {
      // That a unit still owes a report is no secret of the unit: the overdue board names it. What stands in it is.
      const part = object.kind === 'report' || object.kind === 'evaluation' ? 'open' : object.part;
      if (text.includes(object.id) && !this.seesObject(observer, { ...object, part })) leaks.push(`id of ${object.kind} ${object.target.relation}/${object.target.state}`);
    }
    return leaks;
  }

  /** The bureau's people decide on a unit's papers, so their names and offices may stand there; those of other units may not. */
  private mayReadNameAt(observer: Observer, unit: BuiltUnit): boolean {
    const isAdministrator = ['system-administrator', 'security-administrator', 'unit-administrator', 'auditor'].includes(observer.role);
    if (this.seesUnit(observer, unit)) return true;
    if (isAdministrator || unit.districtId === null || unit.districtId !== observer.unit.districtId) return false;
    const district = this.world.districts.find((each) => each.district.id === unit.districtId);
    if (district && (unit.path.startsWith(district.bureau.path) || unit.id === district.supervisionOffice.id)) return true;
    return observer.role === 'third-party' && unit.id === this.world.home.office.id;
  }

  private areaOf({ role, unit }: Observer): string {
    const district = this.world.districts.find((each) => each.district.id === unit.districtId);
    const actsForDistrict: readonly Role[] = ['program-division', 'performance-division', 'budget-division', 'supervisor', 'system-administrator', 'security-administrator', 'auditor'];
    return actsForDistrict.includes(role) && district ? district.district.path : unit.path;
  }

  private unitsAnsweredFor({ unit }: Observer): string[] {
    const { home, assigned, districts, unitOf } = this.world;
    if (unit.id === home.programDivision.id) return assigned.map((each) => each.id);
    const district = districts.find((each) => each.programDivision.id === unit.id);
    if (district) return [district.office.id];
    return ['sibling' as const, 'cousin' as const].flatMap((relation) => unitOf.get(relation)?.id ?? []);
  }
}

