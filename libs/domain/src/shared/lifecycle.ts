import { DomainError } from './domain-error.js';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
type ActionsOf<T extends Table> = { [S in keyof T]: keyof T[S] }[keyof T] & string;
/** Every target must itself be a row of the table. */
type Closed<T extends Table> = { [S in keyof T]: { [A in keyof T[S]]: keyof T & string } };

/** A state machine as a table: row = status, column = action, cell = the next status. */
export interface Lifecycle<Status extends string, Action extends string> {
  readonly subject: string;
  readonly table: Readonly<Record<Status, Partial<Readonly<Record<Action, Status>>>>>;
  readonly statuses: readonly Status[];
  /** The status after `action`; throws `<subject>.action-not-allowed` (conflict) where the table has no cell. */
  next(status: Status, action: Action): Status;
  allows(status: Status, action: Action): boolean;
  actionsOf(status: Status): readonly Action[];
}

export function defineLifecycle<const T extends Table & Closed<T>>(subject: string, table: T): Lifecycle<keyof T & string, ActionsOf<T>> {
  type Status = keyof T & string;
  type Action = ActionsOf<T>;
  const cells = table as unknown as Record<Status, Partial<Record<Action, Status>>>;
  // Only the table's own cells: `toString` stands in every object and is no action.
  const cell = (status: Status, action: Action): Status | undefined => (Object.hasOwn(cells[status], action) ? cells[status][action] : undefined);
  return {
    subject,
    table: cells,
    statuses: Object.keys(table) as Status[],
    next(status, action) {
      const target = cell(status, action);
      if (target === undefined) throw new DomainError(`${subject}.action-not-allowed`, 'conflict', { status, action });
      return target;
    },
    allows: (status, action) => cell(status, action) !== undefined,
    actionsOf: (status) => Object.keys(cells[status]) as Action[],
  };
}
