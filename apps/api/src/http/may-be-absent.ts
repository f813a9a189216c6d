import { ValidateIf } from 'class-validator';

/** May be left out; unlike @IsOptional, an explicit null is held against the other rules and refused (reliability.md, H6). */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_request: object, value: unknown) => value !== undefined);
