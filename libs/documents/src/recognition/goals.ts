import type { FormProfile } from './profile.js';

/** Goal sentences of one 绩效目标 block: cells of rows of their own (目标1, 目标2), or one cell with numbered lines. */
export function readGoals(profile: FormProfile, cells: readonly string[]): string[] {
  return cells.filter((text) => text !== '' && !profile.goalRowLabel.test(text.replace(/\s/g, ''))).flatMap((text) => splitGoals(profile, text));
}

/** A line that begins with a number begins a goal; a line without one goes on with the goal above it. */
function splitGoals(profile: FormProfile, text: string): string[] {
  const lines = text.split('\n').flatMap(splitInline);
  const numbered = lines.filter((line) => numberOf(profile, line) !== '').length;
  const goals: string[] = [];
  for (const line of lines) {
    const number = numberOf(profile, line);
    const sentence = line.slice(number.length).trim();
    const goesOn = number === '' && goals.length > 0 && (numbered > 0 || !isWhole(goals.at(-1) ?? ''));
    if (goesOn) goals[goals.length - 1] = `${goals.at(-1) ?? ''}\n${sentence}`;
    else goals.push(sentence);
  }
  return goals.filter((goal) => goal !== '');
}

const isWhole = (sentence: string): boolean => /[。；;！!]$/.test(sentence);

/** The numbering in front of a sentence, `''` when there is none. `3.5万元` begins with an amount, `3.2026年` with a number. */
function numberOf(profile: FormProfile, line: string): string {
  const number = profile.goalNumber.exec(line)?.[0] ?? '';
  const rest = line.slice(number.length);
  const isDecimal = /\d[.．]$/.test(number) && /^\d/.test(rest) && !profile.yearAhead.test(rest);
  return isDecimal ? '' : number;
}

/** `1、甲；2、乙。` on one line: split where 2, 3 … follow in order after the end of a sentence. */
function splitInline(line: string): string[] {
  if (!/^[（(]?1[)）]?[.、．:：]/.test(line)) return [line];
  const parts: string[] = [];
  let rest = line;
  for (let next = 2; next <= 20; next += 1) {
    const at = new RegExp(`[。；;\\s](?=[（(]?${next}[)）]?[.、．:：](?!\\d))`).exec(rest);
    if (at === null) break;
    parts.push(rest.slice(0, at.index + 1).trim());
    rest = rest.slice(at.index + 1).trim();
  }
  return [...parts, rest];
}
