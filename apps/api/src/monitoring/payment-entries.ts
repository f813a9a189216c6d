import type { PaymentEntry } from '#application/monitoring/record-payments';
import { localDate } from '#domain/calendar/local-date';
import { parseAmount } from '#domain/shared/money';
import { malformedRequest } from '../http/strict-validation.js';
import type { PaymentRequest, RecordPaymentsRequest } from './payment.requests.js';

/** What the client sent, as domain values; a batch and a single payment at once would leave open which of them is meant. */
export function entriesOf(body: RecordPaymentsRequest): PaymentEntry[] {
  const { payments, ...single } = body;
  if (payments === undefined) return [entryOf(single as PaymentRequest, '')];
  if (Object.values(single).some((value) => value !== undefined)) throw malformedRequest([{ path: '/payments', code: 'payment.batch-and-single' }]);
  return payments.map((each, at) => entryOf(each, `/payments/${at}`));
}

function entryOf(request: PaymentRequest, path: string): PaymentEntry {
  const { goalId, projectCode, voucherNo, summary } = request;
  if (goalId !== undefined && projectCode !== undefined) throw malformedRequest([{ path: `${path}/projectCode`, code: 'payment.project-named-twice' }]);
  const project = goalId === undefined ? { projectCode: projectCode ?? '' } : { goalId };
  return { project, voucherNo, summary, paidOn: localDate(request.paidOn), amount: parseAmount(request.amount, '元') };
}
