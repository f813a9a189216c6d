/** 病毒扫描. */
export abstract class VirusScanner {
  /** The name of what was found; null for a clean file. Throws where no verdict was reached. */
  abstract scan(content: AsyncIterable<Uint8Array>): Promise<string | null>;
}

/** The scanner itself does not answer: asking about the next file would be no better. */
export class ScannerDown extends Error {
  override readonly name = 'ScannerDown';
}
