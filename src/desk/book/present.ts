/** Records without the fields that are undefined, as the shapes of book and desk want them. */

/** What is set, and nothing where nothing is. */
export function present<Fields extends object>(fields: Fields): Fields | undefined {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Fields);
}
