/** Text without what no XML and no page can hold: control characters and halves of characters. */
export const printableText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is taken away
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

/** The lines of a cell; a blank cell has one blank line. */
export const printableLines = (text: string): string[] => printableText(text).replace(/\r\n?/g, '\n').split('\n');
