/**
 * The nearest unit from `from` (an SQL expression) upwards that has a holder of `role` (a parameter) on the day; a unit below a street office is served by the office.
 * Without any holder the highest of them, where the post would be given.
 */
export const nearestUnitWith = (isHeld: string, role: string, from = '$1'): string => `
  select place.id from org_unit submitting join org_unit place on starts_with(submitting.path, place.path) and (place.id = submitting.id or place.kind in ('subdistrict-office', 'budget-unit'))
  cross join lateral (select exists (select 1 from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id
    where post.unit_id = place.id and post.role = ${role} and person.is_active and ${isHeld}) as is_held) as holders
  where submitting.id = ${from} order by is_held desc, case when is_held then length(place.path) else -length(place.path) end desc limit 1`;
