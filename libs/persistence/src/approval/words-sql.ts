import { verdicts } from '#domain/approval/approval-act';

/** A decision, retracted or not, of `act` (an alias of approval_act). */
export const isWord = (act: string): string => `${act}.verb in (${verdicts.map((verdict) => `'${verdict}'`).join(', ')})`;

/** A word that counts: a decision that nobody took back (取回). */
export const isStandingWord = (act: string): string =>
  `${isWord(act)} and not exists (select 1 from approval_act back where back.case_id = ${act}.case_id and back.verb = 'retract' and back.about = ${act}.number)`;
