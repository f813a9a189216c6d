export const verdicts = ['approve', 'send-back', 'reject'] as const;
/** 结论: 同意、退回、不予通过. */
export type Verdict = (typeof verdicts)[number];

export const grades = ['excellent', 'good', 'medium', 'poor'] as const;
/** 审核等次: 优、良、中、差. 优 and 良 let the goal pass, 中 sends it back, 差 keeps it out of the budget (domain.md §1.3). */
export type Grade = (typeof grades)[number];

/** What is said at a step: a 结论, or the 意见 of a third party, which lets the case go on and decides nothing. */
export const words = [...verdicts, 'advise'] as const;

export const actVerbs = [
  ...words,
  'retract', // 取回
  'reassign', // 转办
  'consult', // 委派
  'answer', // 答复委派
  'end-consultation', // 收回委派
  'amend', // 完善
  'add-approver-before', // 前加签
  'add-approver-after', // 后加签
  'remove-approver', // 减签
  'suspend', // 挂起
  'resume', // 恢复
  'assign', // 指定办理人（管理员干预）
  'void', // 作废
  'withdraw', // 撤回
] as const;
/** What can be done in a case, one word each. */
export type ActVerb = (typeof actVerbs)[number];

export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

export const afterwards = ['again', 'direct'] as const;
/** 退回修改后: 重新逐级送审, or 直送退回人. */
export type Afterwards = (typeof afterwards)[number];

/**
 * 办理记录: one thing that one person did in a case. Acts are only ever added, and each makes the version of its case grow by one: the
 * version is 1 plus the number of acts.
 */
export interface ApprovalAct {
  /** The version of the case that this act led to. */
  readonly number: number;
  readonly verb: ActVerb;
  /** Where it was done: which arrival at which step. */
  readonly visit: number;
  readonly step: number;
  readonly personId: string;
  readonly personName: string;
  readonly postId: string;
  /** 委托人, for whom the person acted. */
  readonly onBehalfOf: NamedPerson | null;
  readonly opinion: string;
  readonly decidedAt: Date;
  /** 转办、委派、加签、减签、指定给谁. */
  readonly target: NamedPerson | null;
  readonly grade: Grade | null;
  /** 退回到: an earlier step; null is the preparer. Only of a `send-back`. */
  readonly sentTo: number | null;
  readonly afterwards: Afterwards | null;
  /** 只退回这几行: identities of indicator rows; empty is the whole document. */
  readonly rows: readonly string[];
  /** The visit that began with this act; null when the case stayed where it was, or ended. */
  readonly opensVisit: number | null;
  /** The act that is taken back, answered or ended by this one. */
  readonly about: number | null;
  /** The version of the text that came with this act; only of an `amend`. */
  readonly amendedVersion: number | null;
}

/** A decision. */
export const isVerdict = (verb: ActVerb): verb is Verdict => (verdicts as readonly ActVerb[]).includes(verb);

/** Whoever says so is for going on. */
export const letsPass = (verb: ActVerb | undefined): verb is 'approve' | 'advise' => verb === 'approve' || verb === 'advise';

/** A word at a step; everything else only changes who is asked. */
const isWord = (verb: ActVerb): boolean => (words as readonly ActVerb[]).includes(verb);

/**
 * The words that count: decisions and opinions that nobody took back, and that were said of the text as it is. 完善 silences what was said before
 * it at the same arrival, so that everybody there reads the text anew; earlier steps are not asked again.
 */
export function standingWords(acts: readonly ApprovalAct[]): ApprovalAct[] {
  const retracted = new Set(acts.filter((act) => act.verb === 'retract').map((act) => act.about));
  const amendedAt = new Map(acts.filter((act) => act.verb === 'amend').map((act) => [act.visit, act.number]));
  return acts.filter((act) => isWord(act.verb) && !retracted.has(act.number) && act.number > (amendedAt.get(act.visit) ?? 0));
}
