import { IsIn, IsOptional, IsString, Length } from 'class-validator';

export class AttachmentUploadQuery {
  /** With its extension; cleaned before it is kept. */
  @IsString() @Length(1, 1000) fileName!: string;
}

export class AttachmentContentQuery {
  /** `true`: to be shown in the page; only images and PDF are. */
  @IsOptional() @IsIn(['true', 'false', '']) inline?: string;
}
