import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in hexadecimal; synchronous, in Node and in a browser alike.
 * A broken surrogate pair counts as U+FFFD, as it does when the text is written to a file.
 *
 * @example
 * sha256(''); // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}
