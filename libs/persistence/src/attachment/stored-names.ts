/** A random id and nothing else: what lies there besides is not ours to judge. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The same in a folder and in a bucket, so that the one can be copied into the other. */
export const FILES = 'files';

/** `files/<first two letters>/<id>`. Throws where it is no id: what a request said never becomes a path. */
export function placeOf(id: string): string {
  if (!ID.test(id)) throw new Error('not the id of an attachment');
  return `${FILES}/${id.slice(0, 2)}/${id}`;
}

/** The id of the file at this place; null where it is none of ours. */
export function idAt(place: string): string | null {
  const id = place.slice(place.lastIndexOf('/') + 1);
  return ID.test(id) && placeOf(id) === place ? id : null;
}
