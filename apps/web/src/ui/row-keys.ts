import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** 键盘: the arrows move through the rows of a list, from the link of one to the link of the next; Enter opens it, as links do. Fields keep their arrows. */
export function moveThroughRows(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody tr a')].filter((link, at, all) => all.findIndex((other) => other.closest('tr') === link.closest('tr')) === at);
  const row = (event.target as HTMLElement).closest('tr');
  const at = links.findIndex((link) => link.closest('tr') === row);
  const next = steps[event.key];
  if (next === undefined || at === -1) return;
  event.preventDefault();
  links[next(at, links.length - 1)]?.focus();
}
