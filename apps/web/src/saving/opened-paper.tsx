import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { components } from '../api/contract.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';

interface OpenedPaperProps<Paper> {
  readonly asked: UseQueryResult<Paper>;
  /** The page on which the paper can be read. */
  readonly to: string;
  readonly children: (paper: Paper) => ReactNode;
}

/** A paper opened for editing. It is read once: what is typed afterwards stays, whatever happens to the session or the network. */
export function OpenedPaper<Paper extends { readonly statusName: string; readonly actions: readonly components['schemas']['ActionView'][] }>({ asked, to, children }: OpenedPaperProps<Paper>) {
  const { data, isFetching } = asked;
  const [opened, setOpened] = useState<Paper | null>(null);
  useEffect(() => {
    if (data && !isFetching) setOpened((before) => before ?? data);
  }, [data, isFetching]);
  if (opened === null) return <Asked of={asked}>{() => null}</Asked>;
  return <IfOffered name="revise" actions={opened.actions} otherwise={opened.statusName} to={to}>{children(opened)}</IfOffered>;
}
