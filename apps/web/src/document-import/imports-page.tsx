import { Card, Table } from 'antd';
import { Link } from 'react-router';
import { deskTerms } from '#wording/desk-terms';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import type { components } from '../api/contract.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { instantText } from '../ui/instant.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { useGivenDocuments } from './document-import.queries.js';
import { GiveDocument } from './give-document.js';
import '../ui/file-import.css';
import './document-imports.css';

/** 导入公开文件: give one in, or go back to one that was given in. */
export function ImportsPage() {
  const [fiscalYear] = useFiscalYear();
  const given = useGivenDocuments(fiscalYear);
  return (
    <>
      <h1 className="page-title">{terms.title}</h1>
      <GiveDocument />
      <Card size="small" title={terms.given}>
        <ScrollBox name={terms.title} isWide>
          <Table<components['schemas']['GivenDocumentView']>
            size="small" rowKey="id" bordered loading={given.isPending} pagination={false} dataSource={given.data?.items ?? []} locale={{ emptyText: given.isPending ? deskTerms.loading : given.error?.message ?? terms.noneGiven }}
            columns={[
              { title: terms.columns.file, dataIndex: 'fileName', render: (name: string, { id }) => <Link to={`/document-imports/${id}`}>{name}</Link> },
              { title: terms.columns.projects, dataIndex: 'projects', width: 90, className: 'number' },
              { title: terms.columns.by, dataIndex: 'importedBy', width: 110 },
              { title: terms.columns.at, dataIndex: 'importedAt', width: 160, render: instantText },
            ]}
          />
        </ScrollBox>
      </Card>
    </>
  );
}
