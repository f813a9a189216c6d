import { Button, Card, Space, Switch, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { reviewTerms } from '#wording/desk-terms';
import { organizationDeskTerms as terms } from '#wording/organization-desk-terms';
import { rosterDeskTerms } from '#wording/roster-desk-terms';
import { askWorkbook } from '../api/workbook.js';
import { useMayEver } from '../session/current-session.js';
import { useListAddress } from '../ui/list-address.js';
import { SearchFilter } from '../ui/list-filters.js';
import { ListTable } from '../ui/list-table.js';
import { CreatePersonDialog } from './create-person-dialog.js';
import { usePeople, type Person, type PersonFilter, type PersonPost } from './organization.queries.js';
import { PersonDialog } from './person-dialog.js';

const postText = ({ unitName, roleName, startsOn, endsOn }: PersonPost): string => terms.post(unitName, roleName, startsOn, endsOn);

/** Who holds posts at the chosen unit; without one, everybody in the own area. */
export function PeopleCard({ unitId }: { readonly unitId: string | null }) {
  const may = useMayEver();
  const navigate = useNavigate();
  const { value, asked, change, chosen } = useListAddress<NonNullable<PersonFilter['sort']>>();
  const everybody = value('everybody') === 'true';
  const filter: PersonFilter = { ...chosen<PersonFilter>(['search']), ...asked, ...(unitId === null ? {} : { unitId }), ...(everybody ? {} : { isActive: 'true' }) };
  const people = usePeople(filter);
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  return (
    <Card size="small" title={terms.people} extra={may('person:write') ? <Space><Button onClick={() => void navigate('/organization/import')}>{rosterDeskTerms.title}</Button>{unitId === null ? null : <Button type="primary" onClick={() => setAdding(true)}>{terms.addPerson}</Button>}</Space> : null}>
      <ListTable<Person>
        name="people" asked={people} rowKey="id" filters={['search']} empty={terms.noPeople}
        tools={
          <>
            <SearchFilter name="search" label={terms.search} />
            <label><Switch checked={!everybody} aria-label={terms.onlyActive} onChange={(isOn) => change({ everybody: isOn ? null : 'true' })} /> {terms.onlyActive}</label>
          </>
        }
        exports={{ name: terms.people, ask: () => askWorkbook('/people', filter) }}
        columns={[
          { key: 'name', title: terms.person, dataIndex: 'name', width: 90, isSorted: true, isKept: true },
          { key: 'login', title: terms.login, dataIndex: 'login', width: 120, isSorted: true },
          { key: 'posts', title: terms.posts, dataIndex: 'posts', render: (posts: PersonPost[]) => (posts.length === 0 ? '—' : <ul className="organization-posts">{posts.map((post) => <li key={post.id}>{postText(post)}</li>)}</ul>) },
          { key: 'state', title: terms.accountState, dataIndex: 'isActive', width: 100, isSorted: true, render: (isActive: boolean) => (isActive ? terms.isActive : <Tag>{terms.isDisabled}</Tag>) },
          { key: 'actions', title: reviewTerms.actions, width: 80, isKept: true, render: (_, { id, name }) => <Button aria-label={`${terms.details} ${name}`} onClick={() => setOpened(id)}>{terms.details}</Button> },
        ]}
      />
      {opened === null ? null : <PersonDialog id={opened} onClose={() => setOpened(null)} />}
      {isAdding && unitId !== null ? <CreatePersonDialog unitId={unitId} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}
