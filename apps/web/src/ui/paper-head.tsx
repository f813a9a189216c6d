import { Descriptions, Tag, type DescriptionsProps } from 'antd';
import type { ReactNode } from 'react';
import './paper-head.css';

interface PaperHeadProps {
  readonly name: string;
  readonly status: string;
  readonly items: NonNullable<DescriptionsProps['items']>;
  /** Below the particulars: what is owed, what may be done. */
  readonly children?: ReactNode;
}

/** The head of a paper: what it is called, how it stands, and the particulars by which it is known. */
export const PaperHead = ({ name, status, items, children }: PaperHeadProps) => (
  <>
    <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 4 }} className="paper-head" title={<h1 className="paper-name">{name} <Tag color="processing">{status}</Tag></h1>} items={[...items]} />
    {children}
  </>
);
