import { Module } from '@nestjs/common';
import { EventStreams } from './event-streams.js';
import { EventController } from './event.controller.js';
import { NotificationController } from './notification.controller.js';

@Module({ controllers: [NotificationController, EventController], providers: [EventStreams] })
export class NotificationModule {}
