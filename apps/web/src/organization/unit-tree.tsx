import { Button, Table, Tag } from 'antd';
import { organizationDeskTerms } from '#wording/organization-desk-terms';
import type { Unit } from './organization.queries.js';

interface Node extends Unit {
  readonly children?: readonly Node[];
}

function nodesBelow(units: readonly Unit[], parentId: string | null): Node[] {
  const known = new Set(units.map(({ id }) => id));
  const isBelow = (unit: Unit): boolean => (parentId === null ? unit.parentId === null || !known.has(unit.parentId) : unit.parentId === parentId);
  return units.filter(isBelow).map((unit) => {
    const children = nodesBelow(units, unit.id);
    return children.length === 0 ? unit : { ...unit, children };
  });
}

/** The tree of units, opened wholly: one finds an office by reading down. */
export function UnitTree({ units, chosen, onChoose }: { readonly units: readonly Unit[]; readonly chosen: string | null; readonly onChoose: (id: string) => void }) {
  return (
    <Table<Node>
      size="small" rowKey="id" pagination={false} dataSource={nodesBelow(units, null)} expandable={{ defaultExpandAllRows: true, indentSize: 16 }}
      rowClassName={({ id }) => (id === chosen ? 'organization-row is-chosen' : 'organization-row')} onRow={({ id }) => ({ onClick: () => onChoose(id) })}
      columns={[
        { title: organizationDeskTerms.unit, dataIndex: 'name', render: (name: string, { id, isActive }) => <><Button type="link" className="organization-unit" aria-pressed={id === chosen} onClick={() => onChoose(id)}>{name}</Button>{isActive ? null : <Tag>{organizationDeskTerms.closed}</Tag>}</> },
        { title: organizationDeskTerms.kind, dataIndex: 'kindName', width: 100 },
      ]}
    />
  );
}
