/** A date in a cell whose format only Excel knows by number: as the Chinese Excel prints it. */
const LOCAL_DATE = 'yyyy"年"m"月"d"日"';
/** Formats that Excel stores in American spelling and prints as the country prints them. */
const AS_THE_COUNTRY = new Map([['m/d/yyyy', 'yyyy/m/d'], ['mm-dd-yy', 'yyyy/m/d'], ['m/d/yy', 'yyyy/m/d']]);
/** Digits that a number in a workbook keeps exactly. */
const EXACT_DIGITS = 15;

export type Format = (value: unknown, format: string) => string;

/** What a cell shows: the number of decimals, the percent sign, the unit and the date form of its format. */
export function shownValue(value: string | number | boolean | Date, format: string | undefined, print: Format): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return print(value, AS_THE_COUNTRY.get(format ?? '') ?? format ?? LOCAL_DATE);
  const exact = Number(value.toPrecision(EXACT_DIGITS));
  if (format === undefined || /^(?:general|@)$/i.test(format)) return plainNumber(exact);
  return print(roundedFor(exact, format), format).trim();
}

/** 0.1+0.2 is 0.3 to whoever looks at the cell, and a small number is not written with an exponent. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** Half up in decimal digits, as Excel shows it: 0.285 as a percentage is 29%, not the 28% of the binary number. */
function roundedFor(value: number, format: string): number {
  const [section = ''] = format.split(';');
  const places = (/\.([0#?]+)/.exec(section)?.[1]?.length ?? 0) + (section.includes('%') ? 2 : 0);
  const digits = String(Math.abs(value));
  // Thousands that a format leaves out, fractions and exponents are shown by the library alone.
  if (digits.includes('e') || /,(?![#0?])|\/|E[+-]/.test(section)) return value;
  const rounded = Number(`${Math.round(Number(`${digits}e${places}`))}e-${places}`);
  return value < 0 ? -rounded : rounded;
}
