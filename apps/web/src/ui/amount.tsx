import { deskTerms } from '#wording/desk-terms';

/** Decimal 元 as 万元 with two places and thousands separators; exact arithmetic on the text, the full 元 stands in the tooltip. */
export function Amount({ yuan }: { readonly yuan: string | null }) {
  return yuan === null ? <span className="number">—</span> : <span className="number" title={deskTerms.yuan(grouped(yuan))}>{tenThousands(yuan)}</span>;
}

/** Decimal 元 to the fen, with thousands separators; money that came back is negative and red. */
export const ExactAmount = ({ yuan }: { readonly yuan: string }) => <span className={yuan.startsWith('-') ? 'number is-negative' : 'number'}>{grouped(yuan)}</span>;

/** Half up, as everywhere (docs/adr/0009). */
export function tenThousands(yuan: string): string {
  const isNegative = yuan.startsWith('-');
  const [whole = '0', fraction = ''] = yuan.replace('-', '').split('.');
  const fen = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
  const hundredths = (fen + 5_000n) / 10_000n;
  const text = `${grouped(String(hundredths / 100n))}.${String(hundredths % 100n).padStart(2, '0')}`;
  return isNegative && hundredths > 0n ? `-${text}` : text;
}

const grouped = (digits: string): string => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
