import { Module } from '@nestjs/common';
import { MonitoringFormController } from './monitoring-form.controller.js';
import { MonitoringRehearsalController } from './monitoring-rehearsal.controller.js';
import { MonitoringWorkbookController } from './monitoring-workbook.controller.js';
import { MonitoringController } from './monitoring.controller.js';
import { OfflineWorkbookController } from './offline-workbook.controller.js';
import { OfflineWorkbooks } from './offline-workbooks.js';
import { PaymentController } from './payment.controller.js';

@Module({ controllers: [PaymentController, MonitoringController, MonitoringFormController, MonitoringRehearsalController, MonitoringWorkbookController, OfflineWorkbookController], providers: [OfflineWorkbooks] })
export class MonitoringModule {}
