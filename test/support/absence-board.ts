/** A post as the board names it: who sits on it, and where. One person may hold several. */
export interface BoardPost {
  readonly login: string;
  readonly role: string;
  readonly unit: string;
}

interface Note { readonly from: BoardPost; readonly to: BoardPost; readonly first: number; readonly last: number; isTorn: boolean }

/** Hands a paper may go through when delegates are away themselves. */
const MOST_HANDS = 3;

/**
 * The reference for 委托: the board in the corridor where notes are pinned up, saying who looks after whose post from which day until which
 * (product.md §2.2). Written from the rules; it walks from note to note, day by day, and knows no SQL.
 */
export class AbsenceBoard {
  day = 0;
  private readonly notes: Note[] = [];

  /** `posts` in the order in which people came to sit on them. */
  constructor(private readonly posts: readonly BoardPost[]) {}

  private upOn(day: number): Note[] { return this.notes.filter((note) => !note.isTorn && note.first <= day && day <= note.last); }

  /** Somebody of the same unit, or of the division that acts for the whole district; one who decides, and never oneself. */
  private isFit(from: BoardPost, to: BoardPost): boolean {
    return from.login !== to.login && to.role !== 'preparer' && (from.unit === to.unit || (from.role === 'program-division' && to.role === 'performance-division'));
  }

  /** Hands behind `login` on a day, or before; the longest way. Endless is a circle. */
  private hands(login: string, day: number, next: (note: Note) => [at: string, to: string], extra: Note | null, deep = 0): number {
    if (deep > MOST_HANDS + 1) return Infinity;
    const ways = [...this.upOn(day), ...(extra ? [extra] : [])].map(next).filter(([at]) => at === login);
    return Math.max(0, ...ways.map(([, to]) => 1 + this.hands(to, day, next, extra, deep + 1)));
  }

  /** Pins up a note, if the rules allow. */
  pin(from: BoardPost, to: BoardPost, first: number, last: number): boolean {
    const note: Note = { from, to, first, last, isTorn: false };
    if (last < first || first < this.day || !this.isFit(from, to)) return false;
    for (let day = first; day <= last; day += 1) {
      if (this.upOn(day).some((other) => other.from === from)) return false;
      const behind = this.hands(to.login, day, (each) => [each.from.login, each.to.login], note);
      const before = this.hands(from.login, day, (each) => [each.to.login, each.from.login], note);
      if (before + 1 + behind > MOST_HANDS) return false;
    }
    this.notes.push(note);
    return true;
  }

  /** Notes that are up or still to come. */
  standing(): { at: number; from: BoardPost; to: BoardPost }[] {
    return this.notes.map(({ from, to, last, isTorn }, at) => ({ at, from, to, last, isTorn })).filter(({ last, isTorn }) => !isTorn && last >= this.day);
  }

  /** What is up today, to read along with a story. */
  shown(): string[] { return this.upOn(this.day).map(({ from, to }) => `${from.login} (${from.role}) is away, ${to.login} (${to.role}) looks after it`); }

  tear(at: number): void { (this.notes[at] as Note).isTorn = true; }

  /** Who looks after a post today; null when its holder does. */
  standInAt(post: BoardPost): string | null {
    let [at, who]: [BoardPost, string | null] = [post, null];
    for (let note = this.noteOf(at); note; note = this.noteOf(at)) [at, who] = [note.to, note.to.login];
    return who;
  }

  private noteOf(post: BoardPost): Note | undefined { return this.upOn(this.day).find((note) => note.from === post); }

  /** Who looks after a person that is asked by name: after the first of their posts that is looked after. */
  standInOf(login: string): string | null {
    return this.posts.filter((post) => post.login === login).map((post) => this.standInAt(post)).find((each) => each !== null) ?? null;
  }
}
