import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type Setting = components['schemas']['SettingView'];
export type Rulebook = components['schemas']['RulebookView'];

export const useRulebook = (year: number, isWanted = true) => useQuery({ queryKey: ['rulebook', year], enabled: isWanted, queryFn: () => answered(api.GET('/rulebooks/{year}', { params: { path: { year } } })) });

export const useAmendRulebook = (year: number) => useWrite([['rulebook']], (body: components['schemas']['AmendRulebookRequest']) => answered(api.POST('/rulebooks/{year}/versions', { params: { path: { year } }, body })));
