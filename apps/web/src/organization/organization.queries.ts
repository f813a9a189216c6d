import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

type Schemas = components['schemas'];
export type Unit = Schemas['OrgUnitListItemView'];
export type UnitDetail = Schemas['OrgUnitView'];
export type Person = Schemas['PersonListItemView'];
export type PersonDetail = Schemas['PersonView'];
export type PersonPost = Schemas['PersonPostView'];
export type PersonFilter = operations['Person_list']['parameters']['query'];

const MOST = 100;
const units = ['org-units'] as const;
const people = ['people'] as const;

/** Every unit the post may see, page by page; a district has some hundreds at most. */
export const useUnits = () =>
  useQuery({
    queryKey: [...units, 'all'],
    staleTime: 60_000,
    queryFn: async () => {
      const found: Unit[] = [];
      for (let page = 1, total = 1; found.length < total; page += 1) {
        const { items, total: all } = await answered(api.GET('/org-units', { params: { query: { page, pageSize: MOST } } }));
        if (items.length === 0) break;
        found.push(...items);
        total = all;
      }
      return found;
    },
  });

export const useUnit = (id: string) => useQuery({ queryKey: [...units, id], queryFn: () => answered(api.GET('/org-units/{id}', { params: { path: { id } } })) });

export const useAssignedUnits = (id: string) => useQuery({ queryKey: [...units, id, 'assigned'], queryFn: () => answered(api.GET('/org-units/{id}/assigned-units', { params: { path: { id } } })) });

export const usePeople = (query: PersonFilter) => useQuery({ queryKey: [...people, query], queryFn: () => answered(api.GET('/people', { params: { query } })), placeholderData: keepPreviousData });

export const usePerson = (id: string) => useQuery({ queryKey: [...people, id], queryFn: () => answered(api.GET('/people/{id}', { params: { path: { id } } })) });

export const useOpenUnit = () => useWrite([units], (body: Schemas['OpenOrgUnitRequest']) => answered(api.POST('/org-units', { body })));
export const useRenameUnit = (id: string) => useWrite([units, people], (body: Schemas['RenameOrgUnitRequest']) => answered(api.PATCH('/org-units/{id}', { params: { path: { id } }, body })));
export const useMoveUnit = (id: string) => useWrite([units], (body: Schemas['MoveOrgUnitRequest']) => answered(api.POST('/org-units/{id}/moves', { params: { path: { id } }, body })));
export const useCloseUnit = (id: string) => useWrite([units], (body: Schemas['OrgUnitVersionRequest']) => answered(api.POST('/org-units/{id}/closing', { params: { path: { id } }, body })));
export const useReopenUnit = (id: string) => useWrite([units], (body: Schemas['OrgUnitVersionRequest']) => answered(api.POST('/org-units/{id}/reopening', { params: { path: { id } }, body })));
export const useAssignUnits = (id: string) => useWrite([units], (unitIds: string[]) => answered(api.PUT('/org-units/{id}/assigned-units', { params: { path: { id } }, body: { unitIds } })));

export const useCreatePerson = () => useWrite([people], (body: Schemas['CreatePersonRequest']) => answered(api.POST('/people', { body })));
export const useRevisePerson = (id: string) => useWrite([people], (body: Schemas['RevisePersonRequest']) => answered(api.PATCH('/people/{id}', { params: { path: { id } }, body })));
export const useDisablePerson = (id: string) => useWrite([people], (version: number) => answered(api.POST('/people/{id}/disabling', { params: { path: { id } }, body: { version } })));
export const useEnablePerson = (id: string) => useWrite([people], (version: number) => answered(api.POST('/people/{id}/enabling', { params: { path: { id } }, body: { version } })));
export const useUnlockPerson = (id: string) => useWrite([people], () => answered(api.POST('/people/{id}/unlocking', { params: { path: { id } } })));
export const useIssueReset = () => useWrite([people], (personId: string) => answered(api.POST('/password-resets', { body: { personId } })));
export const useGivePost = (id: string) => useWrite([people], (body: Schemas['GivePostRequest']) => answered(api.POST('/people/{id}/posts', { params: { path: { id } }, body })));
export const useEndPost = () => useWrite([people], ({ id, lastDay }: { id: string; lastDay?: string }) => answered(api.POST('/posts/{id}/ending', { params: { path: { id } }, body: lastDay ? { lastDay } : {} })));

/** 工作交接. A rehearsal makes the list and changes nothing. */
export const useHandOver = (id: string) => useWrite([people], (body: Schemas['HandOverRequest']) => answered(api.POST('/people/{id}/handovers', { params: { path: { id } }, body })));
