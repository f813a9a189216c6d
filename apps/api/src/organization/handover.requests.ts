import { IsBoolean, IsUUID } from 'class-validator';

export class HandOverRequest {
  /** 接替人员. */
  @IsUUID() toPersonId!: string;
  /** true lists what would go over, and changes nothing. */
  @IsBoolean() dryRun!: boolean;
}
