import type { Obligation } from './obligation.queries.js';

/** 责任岗位: the unit, the post, and the person where it is one. */
export const debtorText = ({ unitName, roleName, personName }: Obligation['owedBy']): string => [unitName, roleName, personName].filter((part) => part !== null).join(' ');
