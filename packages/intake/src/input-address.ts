/**
 * An address as it may be kept and shown: absolute, `http:` or `https:`, without the name and password that may stand in it and without fragment;
 * undefined for anything else.
 *
 * @example
 * readAddress('/dam', 'https://post.example/feed.xml'); // 'https://post.example/dam'
 * readAddress('https://ann:secret@post.example/dam#top'); // 'https://post.example/dam'
 * readAddress('javascript:alert(1)'); // undefined
 */
export function readAddress(address: string, base?: string): string | undefined {
  const text = address.trim();
  if (text === '' || text.length > LONGEST) return undefined;
  const url = URL.parse(text, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}

/** No server takes a longer one (RFC 9110 §4.1 asks for 8,000). */
const LONGEST = 8_192;

/**
 * A text for people, such as the name of an input, without the name and password of an address in it; everything else is kept letter for letter.
 *
 * @example
 * withoutCredentials('https://ann:secret@post.example/feed'); // 'https://post.example/feed'
 */
export function withoutCredentials(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#]*@/gi, '$1');
}
