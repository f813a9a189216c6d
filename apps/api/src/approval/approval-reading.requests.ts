import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.js';

export class CopyRequest {
  /** 抄送给. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) personIds!: string[];
  @IsOptional() @IsString() @MaxLength(500) words?: string;
}

export class UrgeRequest {
  @IsOptional() @IsString() @MaxLength(500) words?: string;
}

export class UrgeAnswerRequest {
  /** 预计办结日. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) finishBy!: string;
  @IsOptional() @IsString() @MaxLength(500) words?: string;
}

export class AnnotationRequest {
  /** JSON pointer to the field or row, e.g. `/indicators/2/target`. */
  @Matches(/^(\/[0-9A-Za-z]{1,40}){1,4}$/) path!: string;
  @IsString() @MaxLength(500) words!: string;
}

export class AnnotationEntryRequest {
  /** The thread that is answered. */
  @IsUUID() threadId!: string;
  @IsOptional() @IsString() @MaxLength(500) words?: string;
  /** 已解决. */
  @MayBeAbsent() @IsBoolean() resolves?: boolean;
}
