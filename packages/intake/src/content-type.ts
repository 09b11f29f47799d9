/**
 * Media type and charset of a `Content-Type` header (RFC 9110, 8.3), each undefined where it is not stated.
 *
 * @example
 * readContentType('Text/HTML; charset="UTF-8"'); // ['text/html', 'utf-8']
 */
export function readContentType(header: string | undefined): readonly [mediaType: string | undefined, charset: string | undefined] {
  if (header === undefined) return [undefined, undefined];
  const mediaType = /^\s*([\w.+-]{1,60}\/[\w.+-]{1,80})/.exec(header)?.[1]?.toLowerCase();
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(header)?.[1]?.toLowerCase();
  return [mediaType, charset];
}
