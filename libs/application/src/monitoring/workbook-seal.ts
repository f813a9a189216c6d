/**
 * 离线填报表签章: a text that only this installation can make for another text. What comes back in a workbook is believed only where its
 * seal fits, so nothing about a workbook has to be stored when it is handed out.
 */
export abstract class WorkbookSeal {
  /** One seal for each text, in their order. */
  abstract of(texts: readonly string[]): Promise<readonly string[]>;
}
