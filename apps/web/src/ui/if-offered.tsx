import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paperTerms } from '#wording/paper-desk-terms';
import type { components } from '../api/contract.js';

interface IfOfferedProps {
  readonly actions: readonly components['schemas']['ActionView'][];
  readonly name: string;
  /** What is said where the view gives no reason: the state the paper is in. */
  readonly otherwise: string;
  /** The page on which the paper can be read. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A page for something a view offers; where it does not, why, and who can. */
export function IfOffered({ actions, name, otherwise, to, children }: IfOfferedProps) {
  const action = actions.find((each) => each.name === name);
  if (action?.allowed === true) return <>{children}</>;
  const whoCan = action?.whoCan ?? [];
  return <Alert type="warning" showIcon title={action?.reason ?? otherwise} description={whoCan.length > 0 ? paperTerms.whoCan(whoCan.join('、')) : undefined} action={<Link to={to}>{paperTerms.toPaper}</Link>} />;
}
