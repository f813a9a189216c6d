import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { obligationKinds, type ObligationKind } from '#domain/obligation/obligation';
import { obligationSorts, type ObligationFilter } from '#persistence/obligation/obligation-queries';
import { sortNames } from '#persistence/platform/sorting';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';

export class OverdueQuery extends PageQuery {
  @IsOptional() @IsIn(obligationKinds) kind?: string;
  @IsOptional() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @IsOptional() @IsUUID() unitId?: string;
  /** Column to sort by, `-` before it for the other way round; the most pressing first where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(obligationSorts)) sort?: string;
}

export const obligationFilterOf = ({ kind, ...filter }: OverdueQuery): ObligationFilter => ({ ...filter, ...(kind === undefined ? {} : { kind: kind as ObligationKind }) });

export class ObligationListQuery extends OverdueQuery {
  /** 待办 open, 已办 discharged. */
  @IsOptional() @IsIn(['open', 'discharged']) status: string = 'open';
}
