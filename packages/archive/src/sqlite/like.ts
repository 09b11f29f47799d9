/** A part of a name, as a pattern of LIKE with the escape character `\\`; nothing in it is a wildcard. */
export function partOf(name: string): string {
  return `%${name.replace(/[\\%_]/g, '\\$&')}%`;
}
