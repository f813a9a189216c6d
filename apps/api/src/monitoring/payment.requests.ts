import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsString, IsUUID, Length, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.js';

const SIGNED_AMOUNT = /^-?\d{1,12}(\.\d{1,2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class PaymentRequest {
  /** The goal whose project is paid for; or name the project by its code. */
  @ValidateIf((request: PaymentRequest) => request.goalId !== undefined || request.projectCode === undefined) @IsUUID()
  goalId?: string;
  /** 项目编码, in the fiscal year of the payment. */
  @MayBeAbsent() @Matches(/^[0-9A-Za-z-]{1,32}$/)
  projectCode?: string;
  /** 凭证号, once per district: a payment that is sent again word for word is not booked twice. */
  @IsString() @Length(1, 64) voucherNo!: string;
  @Matches(DAY) paidOn!: string;
  /** Decimal 元; negative for money that came back. */
  @Matches(SIGNED_AMOUNT) amount!: string;
  @IsString() @MaxLength(400) summary!: string;
}

const isSingle = (request: RecordPaymentsRequest): boolean => request.payments === undefined;
const SingleOnly = (): PropertyDecorator => ValidateIf((request: RecordPaymentsRequest, value: unknown) => isSingle(request) || value !== undefined);

/** One payment, or up to 500 of them in `payments`: all are booked or none. */
export class RecordPaymentsRequest {
  @MayBeAbsent() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => PaymentRequest)
  payments?: PaymentRequest[];

  @ValidateIf((request: RecordPaymentsRequest) => request.goalId !== undefined || (isSingle(request) && request.projectCode === undefined)) @IsUUID()
  goalId?: string;
  @MayBeAbsent() @Matches(/^[0-9A-Za-z-]{1,32}$/)
  projectCode?: string;
  @SingleOnly() @IsString() @Length(1, 64) voucherNo?: string;
  @SingleOnly() @Matches(DAY) paidOn?: string;
  @SingleOnly() @Matches(SIGNED_AMOUNT) amount?: string;
  @SingleOnly() @IsString() @MaxLength(400) summary?: string;
}
