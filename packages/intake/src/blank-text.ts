/** Nothing in it that a reader could see: whitespace, zero-width characters, marks of direction, control characters, fillers. */
export function isBlankText(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0]/u.test(text);
}
