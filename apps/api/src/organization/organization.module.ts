import { Module } from '@nestjs/common';
import { HandoverController } from './handover.controller.js';
import { OrgUnitController } from './org-unit.controller.js';
import { PeopleRosterController } from './people-roster.controller.js';
import { PersonController } from './person.controller.js';
import { PostController } from './post.controller.js';
import { PersonWorkbookController } from './person-workbook.controller.js';

@Module({ controllers: [OrgUnitController, PersonController, PeopleRosterController, PostController, HandoverController, PersonWorkbookController] })
export class OrganizationModule {}
