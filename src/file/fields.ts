/** Fields of what is read: left out where the file says nothing, and of words those alone that the shape has. */

/** The record without what is `undefined`; nothing where nothing is left. */
export function present<Fields extends object>(fields: Fields): Fields | undefined {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Fields);
}

/** The text as one of a list's members, or nothing. */
export const oneOf = <Member extends string>(text: string | undefined, members: readonly Member[]): Member | undefined =>
  members.find((member) => member === text);
