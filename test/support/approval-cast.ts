import { v7 } from 'uuid';
import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import type { BoardPost } from './absence-board.js';
import { aDistrict, aPerson, type BuiltDistrict, type BuiltUnit } from './builders.js';
import { PersonClient, type TestApp } from './test-app.js';

/** A person may hold several posts; whoever acts does so on the one that the desk asks for. */
const posts: readonly (readonly [login: string, role: Role, at: 'office' | 'programDivision' | 'performanceDivision'])[] = [
  ['author', 'preparer', 'office'], ['author', 'subdistrict-finance', 'office'],
  ['finance.1', 'subdistrict-finance', 'office'], ['finance.2', 'subdistrict-finance', 'office'], ['both', 'subdistrict-finance', 'office'],
  ['program.1', 'program-division', 'programDivision'], ['program.2', 'program-division', 'programDivision'], ['both', 'program-division', 'programDivision'],
  ['keeper.1', 'performance-division', 'performanceDivision'], ['keeper.2', 'performance-division', 'performanceDivision'], ['keeper.3', 'performance-division', 'performanceDivision'],
  ['leader', 'unit-leader', 'office'],
];
export const people = [...new Set(posts.map(([login]) => login))];
export const boardPosts: readonly BoardPost[] = posts.map(([login, role, unit]) => ({ login, role, unit }));
export const deskRoles: readonly Role[] = ['subdistrict-finance', 'program-division', 'performance-division'];
export const keepers = people.filter((login) => login.startsWith('keeper'));

/** The people of the approval model on their posts, and at their keyboards. */
export class ApprovalCast {
  private readonly personIds = new Map<string, string>();
  private readonly actors = new Map<string, Actor>();
  private readonly clients = new Map<string, PersonClient>();

  private constructor(
    readonly app: TestApp,
    readonly district: BuiltDistrict,
  ) {}

  static async in(app: TestApp): Promise<ApprovalCast> {
    const cast = new ApprovalCast(app, await aDistrict(app.sql));
    // Only those of the story hold a post.
    await app.sql.query(`update post set ends_on = '2000-01-02' where role in ('subdistrict-finance', 'program-division', 'performance-division', 'unit-leader')`);
    for (const [login, role, at] of posts) await cast.seat(login, role, cast.district[at]);
    return cast;
  }

  /** On the post of a role, else on any of the person's. */
  actorAt = (login: string, role: Role | undefined): Actor => (this.actors.get(`${login}/${role}`) ?? [...this.actors.entries()].find(([key]) => key.startsWith(`${login}/`))?.[1]) as Actor;

  actorOn = ({ login, role }: BoardPost): Actor => this.actors.get(`${login}/${role}`) as Actor;

  idOf = (login: string): string => this.personIds.get(login) as string;

  async clientOf(actor: Actor): Promise<PersonClient> {
    const known = this.clients.get(actor.postId);
    if (known) return known;
    const first = await this.app.signIn(actor.name);
    const switched = await first.put<{ csrfToken: string }>('/session/post', { postId: actor.postId });
    if (switched.status !== 200) throw new Error(switched.text);
    const client = new PersonClient(this.app.baseUrl, (switched.headers.get('set-cookie') ?? first.cookie).split(';')[0] as string, switched.body.csrfToken);
    this.clients.set(actor.postId, client);
    return client;
  }

  private async seat(login: string, role: Role, unit: BuiltUnit): Promise<void> {
    const known = this.personIds.get(login);
    const person = known === undefined ? await aPerson(this.app.sql, login, role, unit) : { id: known, postId: await this.secondPost(known, role, unit) };
    this.personIds.set(login, person.id);
    const { district } = this.district;
    const isBureau = role === 'program-division' || role === 'performance-division';
    this.actors.set(`${login}/${role}`, { personId: person.id, name: login, postId: person.postId, role, unitId: unit.id, unitPath: unit.path, scopePath: isBureau ? district.path : unit.path, districtId: district.id });
  }

  private async secondPost(personId: string, role: Role, unit: BuiltUnit): Promise<string> {
    const id = v7();
    await this.app.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values ($4, $1, $2, $3, '2000-01-01')`, [personId, unit.id, role, id]);
    return id;
  }
}
