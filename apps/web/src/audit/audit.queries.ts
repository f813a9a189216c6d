import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';

export type AuditEntry = components['schemas']['AuditEntryView'];
export type AuditFilter = operations['Audit_list']['parameters']['query'];

export const useAuditEntries = (query: AuditFilter) => useQuery({ queryKey: ['audit-entries', query], queryFn: () => answered(api.GET('/audit-entries', { params: { query } })), placeholderData: keepPreviousData });

/** Only on demand: it reads every entry. */
export const useAuditVerification = () => useQuery({ queryKey: ['audit-verification'], enabled: false, gcTime: 0, queryFn: () => answered(api.GET('/audit-chains/verification')) });
