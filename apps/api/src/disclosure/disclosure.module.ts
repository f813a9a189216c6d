import { Module } from '@nestjs/common';
import { DisclosureController } from './disclosure.controller.js';

@Module({ controllers: [DisclosureController] })
export class DisclosureModule {}
