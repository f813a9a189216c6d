import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '#application/access/accounts';
import { PasswordHasher } from '#application/access/password-hasher';
import { PersonRegister } from '#application/access/person-register';
import { OrgTree } from '#application/organization/org-tree';
import { EventRecorder } from '#application/ports/event-recorder';
import { IdSource } from '#application/ports/id-source';
import { UnitOfWork } from '#application/ports/unit-of-work';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { chainOf, districtOfNew, scopePathOf, type OrgUnit } from '#domain/organization/org-unit';
import type { ExampleDistrict, ExamplePerson, ExampleUnit } from '../example/example-district.js';

const CAUSE = { system: 'example-data' } as const;

/** The district as it stands in the database: units by key, and who acts there. */
export interface EstablishedDistrict {
  readonly units: ReadonlyMap<string, OrgUnit>;
  /** The actor of a person's post at a unit; without a unit, of their first post. */
  actor(login: string, unitKey?: string): Actor;
}

export interface EstablishOptions {
  readonly password: string;
  /** Since when everybody holds their posts. */
  readonly postsFrom: LocalDate;
}

/** Builds the units, people and posts of a fictional district in one transaction, trail included. */
export async function establishDistrict(application: INestApplicationContext, district: ExampleDistrict, options: EstablishOptions): Promise<EstablishedDistrict> {
  const builder = new DistrictBuilder(application, options);
  return application.get(UnitOfWork).run(() => builder.build(district));
}

class DistrictBuilder {
  private readonly units = new Map<string, OrgUnit>();
  private readonly actors = new Map<string, Actor>();
  private readonly tree: OrgTree;
  private readonly register: PersonRegister;
  private readonly accounts: Accounts;
  private readonly hasher: PasswordHasher;
  private readonly ids: IdSource;
  private readonly events: EventRecorder;

  constructor(application: INestApplicationContext, private readonly options: EstablishOptions) {
    this.tree = application.get(OrgTree);
    this.register = application.get(PersonRegister);
    this.accounts = application.get(Accounts);
    this.hasher = application.get(PasswordHasher);
    this.ids = application.get(IdSource);
    this.events = application.get(EventRecorder);
  }

  async build({ units, people }: ExampleDistrict): Promise<EstablishedDistrict> {
    await this.tree.lock();
    for (const unit of units) await this.open(unit);
    await this.assignDivisions(units);
    for (const person of people) await this.addPerson(person);
    const { units: opened, actors } = this;
    return {
      units: opened,
      actor(login, unitKey = '') {
        const actor = actors.get(`${login} ${unitKey}`);
        if (!actor) throw new Error(`nobody called ${login} holds a post at ${unitKey}`);
        return actor;
      },
    };
  }

  private async open({ key, kind, code, name, below }: ExampleUnit): Promise<void> {
    const parent = below === null ? null : this.unit(below);
    const id = this.ids.next();
    const unit = await this.tree.add({ id, kind, code, name, districtId: parent ? districtOfNew(id, kind, parent) : null }, parent);
    this.units.set(key, unit);
    this.events.record(CAUSE, { type: 'organization.opened', subject: { kind: 'org-unit', id }, districtId: chainOf(unit), details: { kind, code, name } });
  }

  private async assignDivisions(units: readonly ExampleUnit[]): Promise<void> {
    for (const division of units.filter(({ kind }) => kind === 'program-division')) {
      const reviewed = units.filter(({ reviewedBy }) => reviewedBy === division.key).map(({ key }) => this.unit(key).id);
      if (reviewed.length > 0) await this.tree.assign(this.unit(division.key).id, reviewed);
    }
  }

  private async addPerson({ login, name, posts }: ExamplePerson): Promise<void> {
    const personId = this.ids.next();
    const first = this.unit(posts[0]?.unit ?? '');
    await this.register.add({ id: personId, login, name, email: null, passwordHash: await this.hasher.hash(this.options.password) });
    this.events.record(CAUSE, { type: 'person.created', subject: { kind: 'person', id: personId }, districtId: chainOf(first), details: { login, name } });
    const account = await this.accounts.get(personId);
    await this.accounts.setPassword(account, account.passwordHash, false); // an example account is there to be tried, not to be set up
    for (const { unit: key, role } of posts) {
      const unit = this.unit(key);
      const postId = this.ids.next();
      await this.register.addPost({ id: postId, personId, unitId: unit.id, role, startsOn: this.options.postsFrom });
      this.events.record(CAUSE, { type: 'post.given', subject: { kind: 'post', id: postId }, districtId: chainOf(unit), details: { personId, role, unitId: unit.id } });
      const actor: Actor = { personId, name, postId, role, unitId: unit.id, unitPath: unit.path, scopePath: scopePathOf(unit, this.districtPathOf(unit)), districtId: unit.districtId };
      this.actors.set(`${login} ${key}`, actor);
      if (!this.actors.has(`${login} `)) this.actors.set(`${login} `, actor);
    }
  }

  private districtPathOf(unit: OrgUnit): string | null {
    return [...this.units.values()].find(({ id }) => id === unit.districtId)?.path ?? null;
  }

  private unit(key: string): OrgUnit {
    const unit = this.units.get(key);
    if (!unit) throw new Error(`the example data name a unit ${key} that is not there`);
    return unit;
  }
}
