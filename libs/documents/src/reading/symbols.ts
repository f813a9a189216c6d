const BOXES: Readonly<Record<string, string>> = { '\u2610': '□', '\u2611': '☑', '\u2612': '☒', '\u25a1': '□', '\u2713': '√', '\u2714': '√' };

/** What the symbol fonts of Windows draw at these places; forms use them for boxes to tick and for signs. */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'wingdings': { 0x6f: '□', 0x71: '□', 0x72: '□', 0xa8: '□', 0xfb: '×', 0xfc: '√', 0xfd: '☒', 0xfe: '☑' },
  'wingdings 2': { 0x2a: '□', 0x4f: '×', 0x50: '√', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□' },
  'symbol': { 0x25: '%', 0x2b: '+', 0x2d: '-', 0x3c: '<', 0x3d: '=', 0x3e: '>', 0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '·', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈' },
};

/** The private places to which Office moves the letters of a symbol font. */
const PRIVATE_FROM = 0xf000;
const PRIVATE_TO = 0xf0ff;

/** Whether the letters of a run are drawn as something else. */
export const isSymbolFont = (font: string): boolean => font.toLowerCase() in FONTS;

/** A symbol as a letter everybody has; the replacement character for one that is not known, so that nothing disappears. */
export function symbolText(font: string, letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const table = FONTS[font.toLowerCase()];
  if (code < PRIVATE_FROM || code > PRIVATE_TO) return BOXES[letter] ?? (table === undefined || code > 0xff ? letter : table[code] ?? letter);
  const drawn = (table ?? {})[code - PRIVATE_FROM];
  if (drawn !== undefined) return drawn;
  // Without its font a tick box is still most likely a tick box.
  return table === undefined ? FONTS.wingdings?.[code - PRIVATE_FROM] ?? FONTS['wingdings 2']?.[code - PRIVATE_FROM] ?? '\ufffd' : '\ufffd';
}
