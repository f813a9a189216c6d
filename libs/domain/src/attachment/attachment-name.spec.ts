import fc from 'fast-check';
import { cleanAttachmentName } from './attachment-name.js';

/** What came, and what is kept of it. */
const hostile: readonly (readonly [given: string, kept: string])[] = [
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\a.pdf', 'a.pdf'],
  ['/etc/shadow.pdf', 'shadow.pdf'],
  ['C:\\Users\\me\\台账.xlsx', '台账.xlsx'],
  ['\\\\server\\share\\x.docx', 'x.docx'],
  ['..%2f..%2fx.pdf', '_.._x.pdf'],
  ['..%5C..%5Cx.pdf', '_.._x.pdf'],
  ['a%00.exe.pdf', 'a_.exe.pdf'],
  ['a\u0000.pdf', 'a.pdf'],
  ['a.pdf\u0000.exe', 'a.pdf.exe'],
  ['a\r\nContent-Type: text/html.pdf', 'html.pdf'],
  ['a%0d%0ax.pdf', 'a__x.pdf'],
  ['a"; filename="b.exe', 'a_; filename=_b.exe'],
  ["a'b.pdf", "a'b.pdf"],
  ['\u202excod.exe', 'xcod.exe'],
  ['发票\u202Efdp.exe', '发票fdp.exe'],
  ['a\u200b\u200d.pdf', 'a.pdf'],
  ['\ufeffa.pdf', 'a.pdf'],
  ['a\u2066.pdf\u2069', 'a.pdf'],
  ['.', 'file'],
  ['..', 'file'],
  ['...', 'file'],
  ['', 'file'],
  ['   ', 'file'],
  ['.htaccess', 'htaccess'],
  ['.pdf', 'pdf'],
  ['a.pdf.', 'a.pdf'],
  ['a.pdf   ', 'a.pdf'],
  ['a.pdf. . .', 'a.pdf'],
  ['  a  b .pdf', 'a b.pdf'],
  ['CON', '_CON'],
  ['con.pdf', '_con.pdf'],
  ['NUL.tar.pdf', '_NUL.tar.pdf'],
  ['com1.txt', '_com1.txt'],
  ['LPT9', '_LPT9'],
  ['COM¹.pdf', '_COM¹.pdf'],
  ['a:b.pdf', 'a_b.pdf'],
  ['a.pdf::$DATA', 'a.pdf__$DATA'],
  ['<script>alert(1)<.pdf', '_script_alert(1)_.pdf'],
  ['a|b?c*.pdf', 'a_b_c_.pdf'],
  ['\ud800a.pdf', 'a.pdf'],
  ['e\u0301.pdf', 'é.pdf'],
  ['📎 附件（一）.PDF', '📎 附件（一）.PDF'],
  ['a\u2028b\u2029.pdf', 'ab.pdf'],
  ['\u3164\u115f.pdf', 'pdf'],
  ['-rf.pdf', '-rf.pdf'],
];

test.each(hostile)('%j is called %j', (given, kept) => {
  expect(cleanAttachmentName(given).name).toBe(kept);
});

test('at least forty hostile names were tried', () => {
  expect(new Set(hostile.map(([given]) => given)).size).toBeGreaterThanOrEqual(40);
});

test.each([['台账.XLSX', 'xlsx'], ['a.tar.GZ', 'gz'], ['无扩展名', ''], ['.pdf', ''], ['a.averylongextension', ''], ['a. pdf', '']])('the extension of %j is %j', (given, extension) => {
  expect(cleanAttachmentName(given).extension).toBe(extension);
});

test('a name that is too long keeps its extension and ends at a whole character', () => {
  const { name, extension } = cleanAttachmentName(`${'绩'.repeat(300)}.pdf`);
  expect([extension, name.endsWith('.pdf'), new TextEncoder().encode(name).length <= 240, name.includes('\ufffd')]).toEqual(['pdf', true, true, false]);
});

test('whatever comes: no folder, nothing unseen, never empty, never too long, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.stringMatching(/^[./\\%20-9a-fA-F:"\r\n ]{0,40}$/)), (given) => {
      const { name } = cleanAttachmentName(given);
      expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}"<>:|?*]/u);
      expect(name).not.toMatch(/^[. ]|[. ]$/);
      expect([name.length > 0, new TextEncoder().encode(name).length <= 255]).toEqual([true, true]);
      expect(cleanAttachmentName(name).name).toBe(name);
    }),
    { numRuns: 2000 },
  );
});
