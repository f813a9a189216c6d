import { Module } from '@nestjs/common';
import { AttachmentController } from './attachment.controller.js';
import { PaperAttachmentController } from './paper-attachment.controller.js';

@Module({ controllers: [PaperAttachmentController, AttachmentController] })
export class AttachmentModule {}
