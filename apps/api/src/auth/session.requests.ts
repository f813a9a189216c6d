import { IsString, IsUUID, Length } from 'class-validator';

/** Longer than any password may be; a bound on what is hashed. */
const SECRET_MAX = 256;

export class SignInRequest {
  /** 用户名. */
  @IsString() @Length(1, 64) login!: string;
  /** 密码. */
  @IsString() @Length(1, SECRET_MAX) password!: string;
}

export class SwitchPostRequest {
  @IsUUID() postId!: string;
}

export class ChangePasswordRequest {
  @IsString() @Length(1, SECRET_MAX) currentPassword!: string;
  @IsString() @Length(1, SECRET_MAX) newPassword!: string;
}

export class IssuePasswordResetRequest {
  @IsUUID() personId!: string;
}

export class CompletePasswordResetRequest {
  @IsString() @Length(1, 100) token!: string;
  @IsString() @Length(1, SECRET_MAX) password!: string;
}
