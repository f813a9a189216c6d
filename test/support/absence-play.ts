import { AbsenceBoard, type BoardPost } from './absence-board.js';

export type AbsenceCommand =
  | { readonly verb: 'delegate'; readonly from: BoardPost; readonly to: BoardPost; readonly startsIn: number; readonly days: number }
  | { readonly verb: 'end-delegation'; readonly which: number; readonly byDelegate: boolean }
  | { readonly verb: 'next-day' };

/** How delegations are given to the product: straight to the use cases, or over HTTP. */
export interface AbsenceDoor {
  /** Answers the identity of what was made; null when it was refused. */
  readonly delegate: (from: BoardPost, to: BoardPost, first: string, last: string) => Promise<string | null>;
  readonly end: (by: BoardPost, id: string) => Promise<boolean>;
}

const dayOf = (day: number): string => new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);

/** Gives each command about absence to the board and to the product. Days and delegations go on from one story into the next. */
export class AbsencePlay {
  readonly board: AbsenceBoard;
  private readonly ids: string[] = [];

  constructor(
    posts: readonly BoardPost[],
    private readonly setDay: (day: string) => Promise<unknown>,
  ) {
    this.board = new AbsenceBoard(posts);
  }

  begin = (): Promise<unknown> => this.setDay(dayOf(this.board.day));

  async give(command: AbsenceCommand, door: AbsenceDoor): Promise<{ isDone: boolean; isExpected: boolean }> {
    switch (command.verb) {
      case 'next-day':
        this.board.day += 1;
        await this.begin();
        return { isDone: true, isExpected: true };
      case 'delegate': {
        const first = this.board.day + command.startsIn;
        const last = first + command.days;
        const isExpected = this.board.pin(command.from, command.to, first, last);
        const id = await door.delegate(command.from, command.to, dayOf(first), dayOf(last));
        if (id !== null) this.ids.push(id);
        return { isDone: id !== null, isExpected };
      }
      case 'end-delegation': {
        const standing = this.board.standing();
        if (standing.length === 0) return { isDone: false, isExpected: false };
        const { at, from, to } = standing[command.which % standing.length] as (typeof standing)[number];
        this.board.tear(at);
        return { isExpected: true, isDone: await door.end(command.byDelegate ? to : from, this.ids[at] as string) };
      }
    }
  }
}
