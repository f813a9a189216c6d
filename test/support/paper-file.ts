import type { AbsenceBoard, BoardPost } from './absence-board.js';

/**
 * The reference for everything that can be done with a document under review: a cardboard file that is carried from desk to desk, with slips
 * for who was asked. Written from the rules (product.md §2.1, reliability.md §2.1), not from the product: it knows no versions, no acts and
 * no SQL, and keeps its past as a stack of arrivals. Who is away stands on a board of its own.
 */
export type Rule = 'any-of' | 'all-of' | 'share-of' | 'in-order';

export interface Desk {
  readonly rule: Rule;
  /** Of 票签: how many of a hundred must agree. */
  readonly percent: number;
  /** May write into the document, as long as another desk reads it afterwards. */
  readonly writes: boolean;
  /** Who sits there, the longest-serving first. */
  readonly people: readonly BoardPost[];
}

export type Command =
  | { readonly verb: 'approve' | 'reject' | 'consult' | 'answer' | 'reassign' | 'remove' | 'retract' | 'suspend' | 'resume' | 'void' | 'withdraw' | 'assign' | 'amend' | 'resubmit'; readonly by: string; readonly who: string }
  | { readonly verb: 'send-back'; readonly by: string; readonly who: string; readonly to: number | null; readonly isDirect: boolean }
  | { readonly verb: 'add'; readonly by: string; readonly who: string; readonly where: 'before' | 'after' };

interface Slip { readonly who: string; readonly from: string | null; readonly kind: 'moved' | 'asked' | 'before' | 'after'; isOpen: boolean }
/** `as` is whose voice it is: one's own, or that of somebody who is away. */
interface Word { readonly by: string; readonly as: string; readonly says: 'approve' | 'send-back' | 'reject'; readonly to: number | null; readonly isDirect: boolean; isBack: boolean }
interface Arrival { readonly desk: number; readonly straightTo: number | null; readonly opener: Word | null; readonly slips: Slip[]; readonly words: Word[]; readonly givenAway: Set<string>; doings: (Word | null)[]; touched: boolean }

interface Voice { readonly who: string; readonly isOwn: boolean; readonly standIn: string | null }

const arrival = (desk: number, straightTo: number | null, opener: Word | null): Arrival => ({ desk, straightTo, opener, slips: [], words: [], givenAway: new Set(), doings: [], touched: false });

export class PaperFile {
  status: 'open' | 'approved' | 'returned' | 'rejected' | 'withdrawn' | 'voided' = 'open';
  isSuspended = false;
  private past: Arrival[] = [];
  private isTouched = false;

  private constructor(
    readonly desks: readonly Desk[],
    readonly authors: readonly string[],
    readonly keepers: readonly string[],
    readonly board: AbsenceBoard,
    private now: Arrival,
    private readonly agreedBefore: readonly { readonly desk: number; readonly by: string }[],
    /** Whose handwriting is in the document, of all its rounds, and at which desk it was written. */
    private readonly writers: { readonly desk: number; readonly by: string }[],
  ) {}

  static first(desks: readonly Desk[], authors: readonly string[], keepers: readonly string[], board: AbsenceBoard, writers: { readonly desk: number; readonly by: string }[] = []): PaperFile {
    return new PaperFile(desks, authors, keepers, board, arrival(0, null, null), [], writers);
  }

  /** 再次送审: to the first desk, or straight to the one that sent it back. */
  resubmitted(): PaperFile {
    const returned = this.now.words.findLast((word) => word.says === 'send-back' && word.to === null);
    const desk = this.status === 'returned' && returned?.isDirect ? this.now.desk : null;
    if (desk === null) return PaperFile.first(this.desks, this.authors, this.keepers, this.board, this.writers);
    const agreed = [...this.agreedBefore, ...[...this.past, this.now].flatMap((each) => each.words.filter((word) => !word.isBack && word.says === 'approve').map((word) => ({ desk: each.desk, by: word.by })))];
    return new PaperFile(this.desks, this.authors, this.keepers, this.board, arrival(desk, null, null), agreed.filter((each) => each.desk < desk), this.writers);
  }

  get desk(): number { return this.now.desk; }

  private isInvolved(who: string): boolean {
    return this.authors.includes(who)
      || this.writers.some((each) => each.by === who && each.desk < this.now.desk)
      || this.agreedBefore.some((each) => each.by === who && each.desk < this.now.desk)
      || [...this.past, this.now].some((each) => each.desk < this.now.desk && each.words.some((word) => !word.isBack && word.by === who));
  }

  private word(voice: string): Word | undefined { return this.now.words.find((word) => !word.isBack && word.as === voice); }

  /** Those with a voice here: `isOwn` sits at the desk or took somebody's place there. Who is away has somebody to speak for them, unless that one may not. */
  private voices(): Voice[] {
    const slips = this.now.slips.filter((slip) => slip.isOpen && slip.kind !== 'asked');
    const all = [
      ...this.deskPeople().filter(({ login }) => !this.now.givenAway.has(login)).map((post) => ({ who: post.login, isOwn: true, standIn: this.board.standInAt(post) })),
      ...slips.map((slip) => ({ who: slip.who, isOwn: slip.kind === 'moved', standIn: this.board.standInOf(slip.who) })),
    ];
    const once = all.filter((each, at) => !this.isInvolved(each.who) && all.findIndex((other) => other.who === each.who) === at);
    return once.map((each) => ({ ...each, standIn: each.standIn !== null && this.isInvolved(each.standIn) ? null : each.standIn }));
  }

  private deskPeople(): readonly BoardPost[] { return (this.desks[this.now.desk] as Desk).people; }

  private isOpenTo(voice: Voice): boolean {
    if (this.status !== 'open' || this.isSuspended || this.word(voice.who)) return false;
    const mine = this.now.slips.filter((slip) => slip.isOpen && slip.from === voice.who);
    if (mine.some((slip) => slip.kind === 'asked' || (slip.kind === 'before' && !this.word(slip.who)))) return false;
    const after = this.now.slips.find((slip) => slip.isOpen && slip.kind === 'after' && slip.who === voice.who);
    if (after && !voice.isOwn && !this.word(after.from ?? '')) return false;
    if (this.rule === 'in-order' && voice.isOwn) return this.voices().find((each) => each.isOwn && !this.word(each.who))?.who === voice.who;
    return true;
  }

  /** Whose voice a person may use now: their own first, then that of somebody who is away. */
  private voiceOf(by: string): string | undefined {
    const open = this.voices().filter((voice) => this.isOpenTo(voice));
    return (open.find(({ who }) => who === by) ?? open.find(({ standIn }) => standIn === by))?.who;
  }

  private get rule(): Rule { return (this.desks[this.now.desk] as Desk).rule; }

  /** Every voice that could be heard now, and through whom else. */
  asked(): string[] { return this.voices().filter((voice) => this.isOpenTo(voice)).map(({ who, standIn }) => (standIn === null ? who : `${who}/${standIn}`)); }

  private withStandIn(who: string, standIn: string | null): string[] { return standIn === null || this.isInvolved(standIn) ? [who] : [who, standIn]; }

  /** Those who would speak for somebody else. */
  delegates(): string[] { return this.tray().filter((who) => ![undefined, who].includes(this.voiceOf(who))); }

  /** Everybody who has it in their tray: asked to speak, or for a view. */
  tray(): string[] {
    const views = this.status === 'open' && !this.isSuspended ? this.now.slips.filter((slip) => slip.isOpen && slip.kind === 'asked').flatMap((slip) => this.withStandIn(slip.who, this.board.standInOf(slip.who))) : [];
    return [...new Set([...this.voices().filter((voice) => this.isOpenTo(voice)).flatMap(({ who, standIn }) => this.withStandIn(who, standIn)), ...views])];
  }

  /** Does it, if the rules allow; answers whether they did. */
  do(command: Command): boolean {
    const { by, who } = command;
    if (command.verb === 'resubmit') return false;
    if (this.status !== 'open') return false;
    switch (command.verb) {
      case 'withdraw': return this.authors.includes(by) && !this.isTouched && this.end('withdrawn');
      case 'void': return this.authors.includes(by) && this.end('voided');
      case 'resume': return this.isSuspended && this.hasSay(by) && this.touch(() => { this.isSuspended = false; });
      case 'suspend': return !this.isSuspended && this.hasSay(by) && this.touch(() => { this.isSuspended = true; });
      default: return !this.isSuspended && this.atDesk(command, by, who);
    }
  }

  private hasSay(by: string): boolean { return (this.keepers.includes(by) && !this.isInvolved(by)) || this.voices().some((each) => each.who === by || each.standIn === by); }

  private atDesk(command: Command, by: string, who: string): boolean {
    const as = this.voiceOf(by);
    switch (command.verb) {
      case 'approve': case 'reject': return as !== undefined && this.say({ by, as, says: command.verb, to: null, isDirect: false, isBack: false });
      case 'send-back': return as !== undefined && (command.to === null || command.to < this.now.desk) && this.say({ by, as, says: 'send-back', to: command.to, isDirect: command.isDirect, isBack: false });
      case 'answer': return this.close((slip) => slip.kind === 'asked' && (slip.who === by || (this.board.standInOf(slip.who) === by && !this.isInvolved(by))));
      case 'remove': return this.close((slip) => slip.who === who && this.speaksFor(by, slip.from) && slip.kind !== 'moved' && (slip.kind === 'asked' || !this.word(who)));
      case 'retract': return this.takeBack(by);
      case 'assign': return this.keepers.includes(by) && this.isNew(by, who) && this.slip({ who, from: null, kind: 'moved', isOpen: true });
      case 'consult': return as !== undefined && this.isNew(by, who) && this.slip({ who, from: as, kind: 'asked', isOpen: true });
      case 'add': return as !== undefined && this.isNew(by, who) && this.slip({ who, from: as, kind: command.where, isOpen: true });
      case 'reassign': return as !== undefined && this.isNew(by, who) && this.giveAway(as, who);
      case 'amend': return as !== undefined && (this.desks[this.now.desk] as Desk).writes && this.now.desk < this.desks.length - 1 && this.write(by, as);
      default: return false;
    }
  }

  private speaksFor(by: string, who: string | null): boolean { return who === by || this.voices().some((voice) => voice.who === who && voice.standIn === by); }

  private isNew(by: string, who: string): boolean {
    return by !== who && !this.isInvolved(who) && !this.voices().some((each) => each.who === who) && !this.now.slips.some((slip) => slip.isOpen && slip.who === who);
  }

  private touch(change: () => void): boolean {
    change();
    this.now.touched = true;
    this.isTouched = true;
    this.now.doings.push(null);
    return true;
  }

  /** Everybody at the desk reads it anew: what was said here of the document before no longer counts. */
  private write(by: string, as: string): boolean {
    return this.touch(() => {
      for (const word of this.now.words) word.isBack = true;
      this.writers.push({ desk: this.now.desk, by }, { desk: this.now.desk, by: as });
    });
  }

  private slip(slip: Slip): boolean { return this.touch(() => this.now.slips.push(slip)); }

  private close(fits: (slip: Slip) => boolean): boolean {
    const slip = this.now.slips.find((each) => each.isOpen && fits(each));
    if (!slip) return false;
    return this.touch(() => { slip.isOpen = false; });
  }

  private giveAway(by: string, who: string): boolean {
    const mine = this.now.slips.find((slip) => slip.isOpen && slip.who === by && slip.kind !== 'asked');
    const added = mine?.kind === 'before' || mine?.kind === 'after' ? mine : undefined;
    return this.touch(() => {
      if (mine) mine.isOpen = false;
      this.now.slips.push(added ? { ...added, who, isOpen: true } : { who, from: by, kind: 'moved', isOpen: true });
      if (!added) this.now.givenAway.add(by);
    });
  }

  private end(status: PaperFile['status']): boolean {
    this.status = status;
    this.isSuspended = false;
    return true;
  }

  private say(word: Word): boolean {
    const voices = this.voices();
    const own = voices.filter((each) => each.isOwn);
    const isOwn = own.some((each) => each.who === word.as);
    this.touch(() => this.now.words.push(word));
    this.now.doings[this.now.doings.length - 1] = word;
    const yes = own.filter((each) => this.word(each.who)?.says === 'approve').length;
    const no = own.filter((each) => this.word(each.who) && this.word(each.who)?.says !== 'approve').length;
    const addedAgree = voices.every((each) => each.isOwn || this.word(each.who)?.says === 'approve');
    let verdict: Word['says'] | null = word.says;
    if (this.rule === 'share-of' && (isOwn || word.says === 'approve')) {
      const { percent } = this.desks[this.now.desk] as Desk;
      if ((own.length - no) * 100 < percent * own.length) verdict = this.now.words.some((each) => !each.isBack && each.says === 'send-back') ? 'send-back' : 'reject';
      else verdict = yes * 100 >= percent * own.length && addedAgree ? 'approve' : null;
    } else if (word.says === 'approve') {
      const isEnough = this.rule === 'any-of' ? yes > 0 || own.length === 0 : yes === own.length;
      verdict = isEnough && addedAgree ? 'approve' : null;
    }
    if (verdict === null) return true;
    if (verdict === 'reject') return this.end('rejected');
    if (verdict === 'send-back') return word.to === null ? this.end('returned') : this.go(word.to, word.isDirect ? this.now.desk : null, word);
    const next = this.now.straightTo ?? this.now.desk + 1;
    return next >= this.desks.length ? this.end('approved') : this.go(next, null, word);
  }

  private go(desk: number, straightTo: number | null, opener: Word): boolean {
    this.past.push(this.now);
    this.now = arrival(desk, straightTo, opener);
    return true;
  }

  private takeBack(by: string): boolean {
    const here = this.now.words.findLast((word) => !word.isBack && word.by === by && word.says === 'approve');
    if (here) {
      const later = this.now.doings.slice(this.now.doings.indexOf(here) + 1);
      if (this.rule === 'in-order' && later.length > 0) return false;
      here.isBack = true;
      this.isTouched = true;
      return true;
    }
    const before = this.past.at(-1);
    const opener = this.now.opener;
    if (!before || !opener || opener.by !== by || opener.says !== 'approve' || opener.isBack || this.now.touched || !before.words.includes(opener)) return false;
    opener.isBack = true;
    this.past.pop();
    this.now = before;
    return true;
  }
}
