/**
 * The fields that were given; those that are undefined are left out.
 *
 * @example
 * givenFields({ since: '7d', query: undefined }); // { since: '7d' }
 */
export function givenFields<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
