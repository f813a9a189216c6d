import { words } from '#domain/approval/approval-act';

/** A decision or an opinion, retracted or not, of `act` (an alias of approval_act). */
export const isWord = (act: string): string => `${act}.verb in (${words.map((word) => `'${word}'`).join(', ')})`;

/** A word that counts: one that nobody took back (取回), said of the text as it is: nobody completed it afterwards at the same arrival (完善). */
export const isStandingWord = (act: string): string =>
  `${isWord(act)} and not exists (select 1 from approval_act back where back.case_id = ${act}.case_id and back.verb = 'retract' and back.about = ${act}.number)
  and not exists (select 1 from approval_act amended where amended.case_id = ${act}.case_id and amended.verb = 'amend' and amended.visit = ${act}.visit and amended.number > ${act}.number)`;
