import { Module } from '@nestjs/common';
import { MonitoringController } from './monitoring.controller.js';
import { PaymentController } from './payment.controller.js';

@Module({ controllers: [PaymentController, MonitoringController] })
export class MonitoringModule {}
