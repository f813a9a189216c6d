import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { CreatePerson } from '#application/access/create-person';
import { DisablePerson } from '#application/access/disable-person';
import { EnablePerson } from '#application/access/enable-person';
import { GivePost } from '#application/access/give-post';
import { RevisePerson } from '#application/access/revise-person';
import { UnlockAccount } from '#application/access/unlock-account';
import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import { localDate } from '#domain/calendar/local-date';
import { PersonQueries } from '#persistence/access/person-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { CreatePersonRequest, GivePostRequest, PersonListQuery, PersonVersionRequest, RevisePersonRequest, personFilterOf } from './person.requests.js';
import { PersonCreatedView, PersonPageView, PersonView, PostGivenView, presentPerson, presentPersonListItem } from './person.views.js';

@Controller('people')
export class PersonController {
  constructor(
    private readonly people: PersonQueries,
    private readonly createPerson: CreatePerson,
    private readonly revisePerson: RevisePerson,
    private readonly disablePerson: DisablePerson,
    private readonly enablePerson: EnablePerson,
    private readonly unlockAccount: UnlockAccount,
    private readonly givePost: GivePost,
  ) {}

  @Get()
  @Requires('person:read')
  async list(@CurrentActor() actor: Actor, @Query() query: PersonListQuery): Promise<PersonPageView> {
    const { items, total } = await this.people.list(actor, personFilterOf(query));
    return { items: items.map(presentPersonListItem), total, page: query.page, pageSize: query.pageSize };
  }

  @Post()
  @Requires('person:write')
  @NeverReplayed()
  async create(@CurrentActor() actor: Actor, @Body() body: CreatePersonRequest): Promise<PersonCreatedView> {
    return this.createPerson.execute(actor, { login: body.login, name: body.name, email: body.email ?? null, unitId: body.unitId, role: body.role as Role });
  }

  @Get(':id')
  @Requires('person:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PersonView> {
    return presentPerson(await this.people.get(actor, id), actor);
  }

  @Patch(':id')
  @HttpCode(204)
  @Requires('person:write')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: RevisePersonRequest): Promise<void> {
    await this.revisePerson.execute(actor, id, body.version, { ...(body.name === undefined ? {} : { name: body.name }), ...(body.email === undefined ? {} : { email: body.email }) });
  }

  @Post(':id/disabling')
  @HttpCode(204)
  @Requires('person:write')
  async disable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: PersonVersionRequest): Promise<void> {
    await this.disablePerson.execute(actor, id, body.version);
  }

  @Post(':id/enabling')
  @HttpCode(204)
  @Requires('person:write')
  async enable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: PersonVersionRequest): Promise<void> {
    await this.enablePerson.execute(actor, id, body.version);
  }

  @Post(':id/unlocking')
  @HttpCode(204)
  @Requires('account:secure')
  async unlock(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.unlockAccount.execute(actor, id);
  }

  @Post(':id/posts')
  @Requires('post:write')
  async give(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: GivePostRequest): Promise<PostGivenView> {
    const startsOn = body.startsOn === undefined ? {} : { startsOn: localDate(body.startsOn) };
    return { id: await this.givePost.execute(actor, id, { unitId: body.unitId, role: body.role as Role, ...startsOn }) };
  }
}
