import type { Actor } from '#domain/access/actor';
import type { DepartmentGoal } from '#domain/goal/department-goal';
import type { PerformanceGoal } from '#domain/goal/performance-goal';

export const packageFormats = ['docx', 'xlsx', 'pdf'] as const;
export type PackageFormat = (typeof packageFormats)[number];

/** Which unit's papers of which year, and as what. */
export interface PackageOrder {
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly format: PackageFormat;
}

/** 整套公开材料: what the issued goals of a unit's year come to. */
export interface PackageContents {
  readonly unit: { readonly code: string; readonly name: string };
  readonly fiscalYear: number;
  /** 部门整体绩效目标 stands first; null while it is not issued. */
  readonly department: DepartmentGoal | null;
  readonly goals: readonly PerformanceGoal[];
}

/** How many forms a package has: one for the department, one for every project. */
export const formsOf = ({ department, goals }: Pick<PackageContents, 'department' | 'goals'>): number => goals.length + (department === null ? 0 : 1);

/** A package that one worker has in hand until its lease ends. */
export interface ClaimedPackage extends PackageOrder {
  readonly id: string;
  readonly lease: string;
  readonly requestedBy: string;
  readonly postId: string;
}

/** The packages that were asked for. Every step of a worker is bound to its lease: who lost it changes nothing any more. */
export abstract class DisclosurePackages {
  /** The unit's district, and how many of its goals are issued, the department's own included; throws `organization.not-found` outside of the actor's scope. */
  abstract standing(actor: Actor, order: Omit<PackageOrder, 'format'>): Promise<{ readonly districtId: string; readonly issued: number }>;
  /** Adds a package, or answers the one of the same order that this actor is waiting for already. */
  abstract add(id: string, actor: Actor, districtId: string, order: PackageOrder): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Ends a package nobody has ended yet; throws `disclosure.not-found`, `disclosure.already-ended` (conflict). */
  abstract cancel(actor: Actor, id: string): Promise<{ readonly districtId: string }>;

  /** Takes the oldest package that waits, or whose worker fell silent; one that kept failing is given up on the way. */
  abstract claim(lease: string): Promise<ClaimedPackage | null>;
  /** Everything to be printed, as far as the actor may see it; throws `organization.not-found`. */
  abstract contents(actor: Actor, order: PackageOrder): Promise<PackageContents>;
  /** Notes progress and holds on to the lease; false when the package was cancelled or taken over. */
  abstract advance(claimed: ClaimedPackage, done: number, total: number): Promise<boolean>;
  /** Keeps the file; false when it is wanted no more. Throws `disclosure.too-large` (invalid). */
  abstract finish(claimed: ClaimedPackage, content: Uint8Array): Promise<boolean>;
  abstract fail(claimed: ClaimedPackage, code: string): Promise<void>;
  /** Gives it back to be begun again: at once where this worker only stops, else after a pause. */
  abstract release(claimed: ClaimedPackage, afterSeconds: number): Promise<void>;
}

export interface PrintingOnlooker {
  readonly onForm: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Lays out a package and writes it, away from the worker's own process. */
export abstract class PackagePrinter {
  abstract print(contents: PackageContents, format: PackageFormat, onlooker: PrintingOnlooker): Promise<Uint8Array>;
}
