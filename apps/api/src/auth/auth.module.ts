import { Module } from '@nestjs/common';
import { PasswordResetController } from './password-reset.controller.js';
import { SessionController } from './session.controller.js';

@Module({ controllers: [SessionController, PasswordResetController] })
export class AuthModule {}
