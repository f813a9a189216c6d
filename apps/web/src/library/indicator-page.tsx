import { App, Card, Descriptions, InputNumber, Select, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ProjectNature } from '#domain/approval/subject-facts';
import { nameOfCategory, nameOfDimension } from '#domain/indicator/classification';
import type { IndicatorCategory, IndicatorDimension } from '#domain/indicator/dimension';
import { libraryTerms } from '#wording/library-desk-terms';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { ViewAction } from '../ui/view-action.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { IndicatorDialog } from './indicator-dialog.js';
import { natureName, natureOptions } from './library-options.js';
import { useLibraryEntry, useMoveIndicator, usePeerTargets, useReviseIndicator, type LibraryEntry } from './library.queries.js';
import './library.css';

const shown = (text: string | null): string => (text === null || text === '' ? '—' : text);

/** 指标库的一项指标: what it says, who uses it, what others promise for it. */
export function IndicatorPage() {
  const { id = '' } = useParams();
  return <Asked of={useLibraryEntry(id)}>{(entry) => <Shown key={entry.id} entry={entry} />}</Asked>;
}

function Shown({ entry }: { readonly entry: LibraryEntry }) {
  const { name, dimension, category, statusName, revision, target, unitOfMeasure, description, scoringSentence, basisHint, nature, business } = entry;
  return (
    <>
      <Actions entry={entry} />
      <Descriptions
        size="small" bordered column={{ xs: 1, md: 2 }} className="library-entry" title={<h1 className="page-title">{name} <Tag color="processing">{statusName}</Tag></h1>}
        items={[
          { key: 'dimension', label: libraryTerms.dimension, children: nameOfDimension(dimension as IndicatorDimension) },
          { key: 'category', label: libraryTerms.category, children: nameOfCategory(category as IndicatorCategory) },
          { key: 'target', label: libraryTerms.target, children: shown(target) },
          { key: 'unit', label: libraryTerms.unitOfMeasure, children: shown(unitOfMeasure) },
          { key: 'nature', label: libraryTerms.nature, children: natureName(nature) },
          { key: 'business', label: libraryTerms.business, children: business === '' ? libraryTerms.everyBusiness : business },
          { key: 'description', label: libraryTerms.description, children: shown(description), span: 'filled' },
          { key: 'scoring', label: libraryTerms.scoring, children: shown(scoringSentence), span: 'filled' },
          { key: 'basis', label: libraryTerms.basis, children: shown(basisHint), span: 'filled' },
          { key: 'revision', label: libraryTerms.revisions, children: libraryTerms.revision(revision), span: 'filled' },
        ]}
      />
      <Uses entry={entry} />
      <Peers entry={entry} />
      <Revisions entry={entry} />
    </>
  );
}

function Actions({ entry }: { readonly entry: LibraryEntry }) {
  const { actions } = entry;
  const [isRevising, setRevising] = useState(false);
  const revise = useReviseIndicator(entry);
  const move = useMoveIndicator(entry);
  const { modal, message } = App.useApp();
  const ask = (how: 'adoption' | 'retirement', title: string, content: string): void => {
    modal.confirm({ title, content, onOk: () => move.mutateAsync(how).then(() => void message.success(libraryTerms.done), (error: Error) => void message.error(error.message)) });
  };
  return (
    <>
      <Space wrap className="page-tools">
        <Link to="/library-indicators">{libraryTerms.back}</Link>
        <ViewAction actions={actions} name="adopt" label={libraryTerms.adopt} isPrimary onClick={() => ask('adoption', libraryTerms.adopt, libraryTerms.adoptHint)} />
        <ViewAction actions={actions} name="revise" label={libraryTerms.revise} onClick={() => setRevising(true)} />
        <ViewAction actions={actions} name="retire" label={libraryTerms.retire} isDangerous onClick={() => ask('retirement', libraryTerms.retire, libraryTerms.retireHint)} />
      </Space>
      {isRevising ? <IndicatorDialog title={libraryTerms.revise} done={libraryTerms.done} entry={entry} onSend={revise.mutateAsync} onClose={() => setRevising(false)} /> : null}
    </>
  );
}

const { useColumns, peerColumns } = libraryTerms;

const Uses = ({ entry: { uses, useCount } }: { readonly entry: LibraryEntry }) => (
  <Card size="small" title={<h2 className="library-part">{libraryTerms.uses(useCount)}</h2>} className="library-card">
    {uses.length === 0 ? <p>{libraryTerms.noUses}</p> : (
      <ScrollBox name={libraryTerms.uses(uses.length)}><Table<LibraryEntry['uses'][number]>
        size="small" rowKey={({ indicatorId }) => indicatorId} pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }} dataSource={uses}
        columns={[
          { title: useColumns.project, dataIndex: 'projectName', render: (name: string, { goalId }) => <Link to={`/performance-goals/${goalId}`}>{name}</Link> },
          { title: useColumns.unit, dataIndex: 'unitName', width: 150, responsive: ['md'] },
          { title: useColumns.target, dataIndex: 'target', width: 130 },
          { title: useColumns.status, dataIndex: 'statusName', width: 110 },
        ]}
      /></ScrollBox>
    )}
  </Card>
);

/** 同类目标值: what other projects promise; nothing where they are too few to hide who they are. */
function Peers({ entry: { category, name, nature } }: { readonly entry: LibraryEntry }) {
  const [current] = useFiscalYear();
  const [year, setYear] = useState(current);
  const [chosen, setChosen] = useState<ProjectNature>((nature as ProjectNature | null) ?? 'payroll');
  const peers = usePeerTargets({ fiscalYear: year, category: category as IndicatorCategory, name, nature: chosen });
  return (
    <Card size="small" title={<h2 className="library-part">{libraryTerms.peers}</h2>} className="library-card">
      <Space wrap className="page-tools">
        <InputNumber aria-label={libraryTerms.peerYear} min={2000} max={2199} precision={0} value={year} onChange={(next) => next !== null && setYear(next)} />
        <Select aria-label={libraryTerms.nature} value={chosen} options={natureOptions} onChange={setChosen} className="library-choice" />
      </Space>
      <Asked of={peers}>
        {({ source, targets }) => (
          <>
            <p>{source}</p>
            {targets.length === 0 ? null : (
              <Table<(typeof targets)[number]>
                size="small" rowKey="target" pagination={false} dataSource={targets}
                columns={[
                  { title: peerColumns.target, dataIndex: 'target' },
                  { title: peerColumns.goals, dataIndex: 'goals', width: 90, className: 'number' },
                  { title: peerColumns.asDemanding, dataIndex: 'asDemanding', width: 140, className: 'number', render: (count: number | null) => count ?? libraryTerms.words },
                ]}
              />
            )}
          </>
        )}
      </Asked>
    </Card>
  );
}

const Revisions = ({ entry: { revisions } }: { readonly entry: LibraryEntry }) => (
  <Card size="small" title={<h2 className="library-part">{libraryTerms.revisions}</h2>} className="library-card">
    <ul className="library-revisions">
      {[...revisions].reverse().map(({ number, writtenBy, writtenAt, name, target, description }) => (
        <li key={number}><strong>{libraryTerms.revision(number)}</strong> <time dateTime={writtenAt}>{instantText(writtenAt)}</time> {writtenBy === null ? null : libraryTerms.writtenBy(writtenBy)}<div>{name}；{shown(target)}；{shown(description)}</div></li>
      ))}
    </ul>
  </Card>
);
