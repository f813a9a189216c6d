import { MOST_STAND_INS } from '#domain/approval/delegation';

/** Whether `delegation` (an alias) is in force on `day` (an SQL expression): its days, not ended, and the delegate still active on the post they were named on. */
export const inForceOn = (delegation: string, day: string): string => `${delegation}.ended_at is null and ${day} between ${delegation}.starts_on and ${delegation}.last_on
  and exists (select 1 from post own join org_unit place on place.id = own.unit_id join person actor on actor.id = own.person_id
    where own.id = ${delegation}.delegate_post_id and actor.is_active and place.is_active and own.starts_on <= ${day} and (own.ends_on is null or own.ends_on >= ${day}))`;

/** Whether `post` (an SQL expression) is given to somebody on `day`; who looks after it then is a longer question. */
export const isLent = (post: string, day: string): string =>
  `exists (select 1 from delegation given where given.post_id = ${post} and given.ended_at is null and ${day} between given.starts_on and given.last_on)`;

/**
 * Who looks after `post` (an SQL expression) on `day`, as a subquery of at most one row: person_id, name, post_id. A delegate who is away
 * on the day is followed to theirs; where a link has ended since, the one before it holds.
 */
export const standInOfPost = (post: string, day: string): string => `
  with recursive link (post_id, depth) as (
    select given.delegate_post_id, 1 from delegation given where given.post_id = ${post} and ${inForceOn('given', day)}
    union all
    select given.delegate_post_id, link.depth + 1 from link join delegation given on given.post_id = link.post_id and ${inForceOn('given', day)} where link.depth < ${MOST_STAND_INS})
  select acting.id as person_id, acting.name, link.post_id from link join post held on held.id = link.post_id join person acting on acting.id = held.person_id
  order by link.depth desc limit 1`;

/** The same as one JSON value, as holders of posts are read: null without a stand-in. */
export const standInJson = (post: string, day: string): string => `(select jsonb_build_object('personId', stand_in.person_id, 'name', stand_in.name) from (${standInOfPost(post, day)}) as stand_in)`;

/** Of the posts that a person holds on `day` the first that is looked after, as a subquery: who looks after it answers where the person is asked by name. */
export const postLentFirst = (person: string, day: string): string => `select lent.id from post lent
  where lent.person_id = ${person} and lent.starts_on <= ${day} and (lent.ends_on is null or lent.ends_on >= ${day})
    and exists (select 1 from delegation given where given.post_id = lent.id and ${inForceOn('given', day)}) order by lent.id limit 1`;

/** Who looks after a person that is asked by name. */
export const standInOfPersonJson = (person: string, day: string): string => standInJson(`(${postLentFirst(person, day)})`, day);

/** The posts that a person looks after for others on `day`, as a subquery: post_id, and the delegations that lead from it to the person. Nothing while they are away themselves. */
export const lookedAfterBy = (person: string, day: string): string => `
  with recursive link (post_id, delegations, depth) as (
    select given.post_id, array[given.id], 1 from delegation given where given.delegate_id = ${person} and ${inForceOn('given', day)}
      and not exists (select 1 from delegation onwards where onwards.post_id = given.delegate_post_id and ${inForceOn('onwards', day)})
    union all
    select given.post_id, given.id || link.delegations, link.depth + 1 from link join delegation given on given.delegate_post_id = link.post_id and ${inForceOn('given', day)} where link.depth < ${MOST_STAND_INS})
  select link.post_id, link.delegations from link`;
