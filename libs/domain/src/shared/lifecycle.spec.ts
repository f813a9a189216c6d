import fc from 'fast-check';
import { DomainError } from './domain-error.js';
import { defineLifecycle, type Lifecycle } from './lifecycle.js';

const reportLifecycle = defineLifecycle('report', {
  draft: { submit: 'under-review', void: 'voided' },
  'under-review': { approve: 'approved', 'send-back': 'draft' },
  approved: {},
  voided: {},
});

/** Every status that actions lead to, from the first row on. */
function reachable(lifecycle: Lifecycle<string, string>): Set<string> {
  const seen = new Set<string>();
  const open = lifecycle.statuses.slice(0, 1);
  for (let status = open.pop(); status !== undefined; status = open.pop()) {
    if (seen.has(status)) continue;
    seen.add(status);
    for (const action of lifecycle.actionsOf(status)) open.push(lifecycle.next(status, action));
  }
  return seen;
}

const tables = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const statuses = Array.from({ length: size }, (_, at) => `s${at}`);
  const row = fc.dictionary(fc.constantFrom('submit', 'approve', 'return', 'close'), fc.constantFrom(...statuses), { noNullPrototype: true });
  return fc.tuple(...statuses.map(() => row)).map((rows) => Object.fromEntries(statuses.map((status, at) => [status, rows[at] ?? {}])));
});

describe('a state machine as a table', () => {
  it('an action leads where its cell says', () => {
    expect(reportLifecycle.next('draft', 'submit')).toBe('under-review');
  });

  it('an action without a cell is refused and names status and action', () => {
    const refused = () => reportLifecycle.next('approved', 'submit');
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow('report.action-not-allowed');
    expect(reportLifecycle.allows('approved', 'submit')).toBe(false);
  });

  it('a word that every object carries is no action', () => {
    const sneaky = 'toString' as 'submit';
    expect(reportLifecycle.allows('draft', sneaky)).toBe(false);
    expect(() => reportLifecycle.next('draft', sneaky)).toThrow('report.action-not-allowed');
  });

  it('every status of this table is reachable and the dead ends are the intended ones', () => {
    expect(reachable(reportLifecycle)).toEqual(new Set(reportLifecycle.statuses));
    expect(reportLifecycle.statuses.filter((status) => reportLifecycle.actionsOf(status).length === 0)).toEqual(['approved', 'voided']);
  });

  it('in any table, what is offered is allowed, what is allowed leads to a row, and nothing else is', () => {
    fc.assert(fc.property(tables, (table) => {
      const lifecycle = defineLifecycle('any', table) as Lifecycle<string, string>;
      for (const status of lifecycle.statuses) {
        for (const action of ['submit', 'approve', 'return', 'close']) {
          const isOffered = lifecycle.actionsOf(status).includes(action);
          expect(lifecycle.allows(status, action)).toBe(isOffered);
          if (isOffered) expect(lifecycle.statuses).toContain(lifecycle.next(status, action));
          else expect(() => lifecycle.next(status, action)).toThrow('any.action-not-allowed');
        }
      }
    }));
  });

  it('in any table, a walk of allowed actions never leaves the reachable statuses', () => {
    fc.assert(fc.property(tables, fc.array(fc.nat(), { maxLength: 30 }), (table, choices) => {
      const lifecycle = defineLifecycle('any', table) as Lifecycle<string, string>;
      const expected = reachable(lifecycle);
      let status = lifecycle.statuses[0] as string;
      for (const choice of choices) {
        const actions = lifecycle.actionsOf(status);
        if (actions.length === 0) break;
        status = lifecycle.next(status, actions[choice % actions.length] as string);
        expect(expected).toContain(status);
      }
    }));
  });
});
