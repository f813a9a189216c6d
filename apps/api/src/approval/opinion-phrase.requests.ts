import { ArrayMaxSize, IsArray, IsString, Length } from 'class-validator';

export class OpinionPhrasesRequest {
  /** The whole list, in the order it is offered. */
  @IsArray() @ArrayMaxSize(30) @IsString({ each: true }) @Length(1, 200, { each: true }) phrases!: string[];
}
