import {
  awardWords, completionMonth, constructionWords, joined, leftOverWords, mixedWithAward, monthlyPay, oneOffWords, paidByMonth, quarterlyPay, sentInAdvance, transferWords,
} from './spending-nature-vocabulary.js';

/** 支出性质: how money is spent over a year. 按月工资、按季费用、一次性、工程、年终奖补、转移支付. */
export type SpendingNature = 'payroll' | 'fee' | 'one-off' | 'construction' | 'award' | 'transfer';

export interface RecognisedNature {
  readonly nature: SpendingNature;
  /** The words that gave it away, for a person to judge. */
  readonly because: string;
}

interface Described {
  readonly name: string;
  readonly purpose: string;
}

const firstOf = (text: string, words: readonly string[]): string | undefined => words.find((word) => text.includes(word));
const because = (nature: SpendingNature, words: string | undefined): RecognisedNature[] => (words === undefined ? [] : [{ nature, because: words }]);

/**
 * Recognises the nature of spending from name and purpose; null where they say nothing, or several things at once. A name weighs more
 * than a purpose: it says what is paid, while a purpose also says what for.
 */
export function recogniseSpendingNature({ name, purpose }: Described): RecognisedNature | null {
  const quarterly = quarterlyPay.exec(purpose)?.[0];
  const monthly = monthlyPay.exec(purpose)?.[0] ?? monthlyPay.exec(name)?.[0];
  if (quarterly !== undefined) return monthly === undefined || quarterlyPay.test(name) ? { nature: 'fee', because: quarterly } : null;
  const isMixed = joined.test(name);
  const award = firstOf(name, awardWords);
  if (award !== undefined) return isMixed && firstOf(name.replace(award, ''), mixedWithAward) !== undefined ? null : { nature: 'award', because: award };
  if (name.includes(sentInAdvance)) return null;
  // A name says one of these; what is left over from a building (质保金) is paid once, and wages sent from above are still wages.
  const [named] = [
    ...because('one-off', firstOf(name, leftOverWords)),
    ...because('payroll', monthly),
    ...because('transfer', firstOf(name, transferWords)),
    ...because('construction', constructionWords.exec(name)?.[0]),
    ...because('one-off', isMixed ? undefined : firstOf(name, oneOffWords)),
  ];
  return named ?? null;
}

const monthIn = (text: string, pattern: RegExp): number | null => {
  const month = pattern.exec(text)?.[1];
  return month === undefined ? null : Number(month);
};

/** The month in which a text says that the work is finished (竣工、完工、建成); null when it names none. */
export const completionMonthIn = (text: string): number | null => monthIn(text, completionMonth);

/** The month by which a text says that the money is out (支出完成、付清); null when it names none. */
export const paidByMonthIn = (text: string): number | null => monthIn(text, paidByMonth);

/** Whether a text says that something is paid by the quarter. */
export const isPaidQuarterly = (text: string): boolean => quarterlyPay.test(text);
