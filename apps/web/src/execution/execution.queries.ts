import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';

export type UnitExecution = components['schemas']['UnitExecutionView'];
export type GoalExecution = components['schemas']['GoalExecutionView'];
export type GoalExecutionFilter = operations['Dashboard_goals']['parameters']['query'];

/** Money and lights by unit at the end of a month. */
export const useExecution = (fiscalYear: number, month: number) =>
  useQuery({ queryKey: ['execution', fiscalYear, month], queryFn: () => answered(api.GET('/dashboards/execution', { params: { query: { fiscalYear, month } } })), placeholderData: keepPreviousData });

/** The goals behind the counts. */
export const useGoalExecution = (query: GoalExecutionFilter) =>
  useQuery({ queryKey: ['execution', 'goals', query], queryFn: () => answered(api.GET('/dashboards/execution/goals', { params: { query } })), placeholderData: keepPreviousData });
