import { IsIn, IsOptional } from 'class-validator';
import { WRITTEN_FORMATS } from '#documents/writing/write-document';

/** On a screen a form is a table of cells, laid out as on paper. */
export const formFormats = [...WRITTEN_FORMATS, 'screen'] as const;
export type FormFormat = (typeof formFormats)[number];

export class FormQuery {
  /** docx, xlsx, pdf, or screen: the printed blocks as JSON. */
  @IsOptional() @IsIn(formFormats)
  format: FormFormat = 'docx';
}
