import type { Report } from '@crosscheck/engine';

/** A finding of a comparison, with what kind of thing it is. */
export type NamedFinding =
  | { readonly kind: 'variation'; readonly finding: Report['variations'][number] }
  | { readonly kind: 'point'; readonly finding: Report['points'][number] }
  | { readonly kind: 'unique'; readonly finding: Report['unique'][number] };

/**
 * The finding that one of its permanent names leads to; undefined where it is no longer there.
 *
 * @example
 * namedFinding(report, 'v-5f0c1d22ab')?.kind; // 'variation'
 */
export function namedFinding({ variations, points, unique }: Report, name: string): NamedFinding | undefined {
  const isNamed = ({ keys }: { readonly keys?: readonly string[] }) => keys?.includes(name) ?? false;
  const variation = variations.find(isNamed);
  if (variation !== undefined) return { kind: 'variation', finding: variation };
  const point = points.find(isNamed);
  if (point !== undefined) return { kind: 'point', finding: point };
  const alone = unique.find(isNamed);
  return alone === undefined ? undefined : { kind: 'unique', finding: alone };
}

/** What is said where a name leads to nothing any more. */
export const lostFinding =
  'What this address led to is no longer in the comparison: the words that it was made of were changed, or their article left the story.';
