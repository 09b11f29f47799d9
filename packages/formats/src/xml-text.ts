/** What XML 1.0 cannot carry, even as a character reference: most control characters, U+FFFE, U+FFFF and half surrogate pairs. */
const notInXml = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/**
 * A text for an XML document, in an element. A carriage return is a reference, since parsers make a line feed of a bare one; what XML
 * cannot carry becomes U+FFFD, one for one, so that no place moves.
 *
 * @example
 * xmlText('Marsh & Sons <"5">'); // 'Marsh &amp; Sons &lt;&quot;5&quot;&gt;'
 */
export function xmlText(text: string): string {
  return text.replace(notInXml, '\ufffd').replace(/[&<>"\r]/g, (character) => special[character] as string);
}

/**
 * A text for an attribute between double quotation marks: line breaks and tabs are references as well, since parsers make spaces of bare
 * ones.
 */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
