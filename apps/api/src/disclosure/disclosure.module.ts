import { Module } from '@nestjs/common';
import { DisclosureController } from './disclosure.controller.js';
import { DisclosureWorkbookController } from './disclosure-workbook.controller.js';

@Module({ controllers: [DisclosureController, DisclosureWorkbookController] })
export class DisclosureModule {}
