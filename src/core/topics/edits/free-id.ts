/** Returns the id itself, or with a number behind it where it is taken, and takes it. */
export function freeId(wish: string, taken: Set<string>): string {
  let id = wish;
  for (let number = 2; taken.has(id); number += 1) id = `${wish}-${number}`;
  taken.add(id);
  return id;
}
