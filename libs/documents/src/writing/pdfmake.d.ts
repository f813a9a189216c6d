/** What we use of pdfmake; it brings no types of its own. */
declare module 'pdfmake' {
  interface FontFiles {
    readonly normal: string;
    readonly bold: string;
  }
  interface OutputDocument {
    getBuffer(): Promise<Uint8Array>;
  }
  const pdfmake: {
    addFonts(fonts: Readonly<Record<string, FontFiles>>): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: Readonly<Record<string, unknown>>): OutputDocument;
  };
  // eslint-disable-next-line no-restricted-syntax -- the library has no other export
  export default pdfmake;
}
