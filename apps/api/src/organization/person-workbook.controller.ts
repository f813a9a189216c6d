import { Controller } from '@nestjs/common';
import { PersonQueries } from '#persistence/access/person-queries';
import { organizationDeskTerms } from '#wording/organization-desk-terms';
import { roleNames } from '#wording/roles';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { PersonListQuery, personFilterOf } from './person.requests.js';

@Controller('people')
@Requires('person:read')
export class PersonWorkbookController extends workbookOf({
  query: PersonListQuery,
  queries: PersonQueries,
  list: (people, actor, query) => people.list(actor, personFilterOf(query)),
  title: () => organizationDeskTerms.people,
  columns: [
    { label: organizationDeskTerms.person, kind: 'text', width: 14, of: ({ name }) => name },
    { label: organizationDeskTerms.login, kind: 'text', width: 20, of: ({ login }) => login },
    { label: organizationDeskTerms.posts, kind: 'text', width: 60, of: ({ posts }) => posts.map(({ unitName, role, startsOn, endsOn }) => organizationDeskTerms.post(unitName, roleNames[role], startsOn, endsOn)).join('；') },
    { label: organizationDeskTerms.accountState, kind: 'text', width: 12, of: ({ isActive }) => (isActive ? organizationDeskTerms.isActive : organizationDeskTerms.isDisabled) },
  ],
}) {}
