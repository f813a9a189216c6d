import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { RecordPayments } from '#application/monitoring/record-payments';
import type { Actor } from '#domain/access/actor';
import { PaymentQueries } from '#persistence/monitoring/payment-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { PageQuery } from '../http/paging.requests.js';
import { entriesOf } from './payment-entries.js';
import { RecordPaymentsRequest } from './payment.requests.js';
import { GoalAccountView, PaymentsRecordedView, presentAccount } from './payment.views.js';

@Controller()
export class PaymentController {
  constructor(
    private readonly recordPayments: RecordPayments,
    private readonly paymentQueries: PaymentQueries,
  ) {}

  @Post('payments')
  @Requires('payment:record')
  async record(@CurrentActor() actor: Actor, @Body() body: RecordPaymentsRequest): Promise<PaymentsRecordedView> {
    return this.recordPayments.execute(actor, entriesOf(body));
  }

  @Get('performance-goals/:id/payments')
  @Requires('payment:read')
  async ofGoal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<GoalAccountView> {
    return presentAccount(await this.paymentQueries.ofGoal(actor, id, query), actor, query);
  }
}
