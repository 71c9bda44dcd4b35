/** Returns a text that is equal for names that say the same, whatever the case or the order of "A & B". */
export function nameKey(name: string): string {
  return name.toLowerCase().split(' & ').sort().join(' & ');
}
