import { Module } from '@nestjs/common';
import { MonitoringFormController } from './monitoring-form.controller.js';
import { MonitoringController } from './monitoring.controller.js';
import { PaymentController } from './payment.controller.js';

@Module({ controllers: [PaymentController, MonitoringController, MonitoringFormController] })
export class MonitoringModule {}
