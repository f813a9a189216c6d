import { Module, type DynamicModule } from '@nestjs/common';
import { HostWatch, WatchedHost } from './host-watch.js';
import { SystemStatusController } from './system-status.controller.js';

@Module({})
export class StatusModule {
  static forRoot(host: WatchedHost): DynamicModule {
    return { module: StatusModule, controllers: [SystemStatusController], providers: [HostWatch, { provide: WatchedHost, useValue: host }] };
  }
}
