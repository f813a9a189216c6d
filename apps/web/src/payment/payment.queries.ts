import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type Account = components['schemas']['GoalAccountView'];
export type Payment = components['schemas']['PaymentView'];
type NewPayment = components['schemas']['PaymentRequest'];

/** Every figure that money moves. */
const touched = [['payments'], ['monitoring'], ['execution']] as const;

export const useAccount = (goalId: string, page: number, pageSize: number) =>
  useQuery({ queryKey: ['payments', goalId, page], queryFn: () => answered(api.GET('/performance-goals/{id}/payments', { params: { path: { id: goalId }, query: { page, pageSize } } })), placeholderData: keepPreviousData });

/** 登记支出. A voucher that is there already, word for word, is not booked twice. */
export const useRecordPayment = () => useWrite(touched, ({ body, key }: { body: NewPayment; key: string }) => answered(api.POST('/payments', { headers: { 'idempotency-key': key }, body })));
