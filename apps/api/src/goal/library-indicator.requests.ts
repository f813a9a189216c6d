import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { libraryLifecycle, type LibraryContent, type LibraryStatus } from '#domain/goal/library-indicator';
import { projectNatures, type ProjectNature } from '#domain/approval/subject-facts';
import { categoriesOf, type IndicatorCategory } from '#domain/indicator/dimension';
import { directionOf, type IndicatorDirection } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { IsSingleLine } from '../http/is-single-line.js';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';

const categories = [...new Set(Object.values(categoriesOf).flatMap((scheme) => Object.values(scheme).flat()))];
const directions = ['higher-is-better', 'lower-is-better'] as const satisfies readonly IndicatorDirection[];

export class LibraryIndicatorRequest {
  /** 二级指标. */
  @IsIn(categories) category!: IndicatorCategory;
  /** 三级指标; stands once in the district for its category. */
  @IsSingleLine() @Length(1, 400) name!: string;
  /** 计量单位; what the target says where absent. */
  @IsOptional() @IsString() @Length(1, 40) unitOfMeasure?: string | null;
  /** What the target, name and category let one expect where absent. */
  @MayBeAbsent() @IsIn(directions) direction?: IndicatorDirection;
  /** 常用指标值 as text, e.g. `≥95%`; blank where every project sets its own. */
  @IsString() @MaxLength(400) target!: string;
  /** 绩效指标描述. */
  @IsString() @MaxLength(4000) description!: string;
  /** 评（扣）分标准. */
  @IsString() @MaxLength(2000) scoringSentence!: string;
  /** What usually supports the value (指标值确定依据). */
  @IsString() @MaxLength(4000) basisHint!: string;
  /** 适用的项目性质; null for every one. */
  @IsOptional() @IsIn(projectNatures) nature?: ProjectNature | null;
  /** 行业或业务类别; blank for every one. */
  @IsString() @MaxLength(80) business!: string;
}

export class ReviseLibraryIndicatorRequest extends LibraryIndicatorRequest {
  /** The version that was read; another one is refused with 409. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class MoveLibraryIndicatorRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class ProposeGoalIndicatorsRequest {
  @IsUUID() goalId!: string;
  /** The rows of the goal that were chosen. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique() @IsUUID(undefined, { each: true })
  indicatorIds!: string[];
  @MayBeAbsent() @IsString() @MaxLength(80) business?: string;
}

export class LibrarySearchQuery extends PageQuery {
  /** Words that stand in the name, the description or the business kind. */
  @MayBeAbsent() @IsString() @Length(1, 80) search?: string;
  @MayBeAbsent() @IsIn(categories) category?: string;
  @MayBeAbsent() @IsIn(projectNatures) nature?: string;
  @MayBeAbsent() @IsString() @Length(1, 80) business?: string;
  /** in-use where absent. */
  @MayBeAbsent() @IsIn(libraryLifecycle.statuses) status?: LibraryStatus;
}

export class PeerTargetsQuery {
  @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  @IsIn(categories) category!: string;
  @IsString() @Length(1, 400) name!: string;
  @IsIn(projectNatures) nature!: string;
}

/** What the client sent, as a domain value. */
export function libraryContentOfRequest(request: LibraryIndicatorRequest): LibraryContent {
  const { category, name, description, scoringSentence, basisHint, business } = request;
  const target = parseTargetValue(request.target);
  return {
    category, name, description, scoringSentence, basisHint, business, target,
    unitOfMeasure: request.unitOfMeasure ?? target.unit,
    direction: request.direction ?? directionOf({ category, name, description, target }),
    nature: request.nature ?? null,
  };
}
