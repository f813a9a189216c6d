import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

type Schemas = components['schemas'];
export type Route = Schemas['RouteView'];
export type RouteStep = Schemas['RouteStepView'];
export type WrittenRoute = Schemas['LoadRouteRequest'];
export type RouteCheck = Schemas['RouteCheckView'];

const key = ['approval-routes'] as const;

export const useRoutes = () => useQuery({ queryKey: key, queryFn: () => answered(api.GET('/approval-routes')) });

/** Changes nothing: what is wrong with a proposed route, who is missing for it, and which way a year's documents would have gone. */
export const useCheckRoute = () => useWrite([], (body: Schemas['CheckRouteRequest']) => answered(api.POST('/approval-routes/checks', { body })));

export const useLoadRoute = () => useWrite([key], (body: WrittenRoute) => answered(api.POST('/approval-routes', { body })));
