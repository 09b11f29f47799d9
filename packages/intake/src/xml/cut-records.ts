import { localName } from '../input-kind.ts';
import { MarkupParser } from '../markup-parser.ts';

/** What stands around the records of an XML document: put around one of them, it makes a small document of the same kind. */
export interface Frame {
  /** From the root element to the first record, as it stands there. */
  readonly opening: string;
  readonly closing: string;
}

/** A piece of an XML document that is a list of records. */
export type XmlPiece =
  | {
      readonly kind: 'record';
      readonly source: string;
      readonly number: number;
      /** Where it ends in the text. */
      readonly end: number;
      readonly frame: Frame;
    }
  | { readonly kind: 'too-large'; readonly number: number }
  | { readonly kind: 'entities' }
  | { readonly kind: 'end'; readonly truncated: boolean; readonly records: number };

/** The longest record that is read, in characters; longer ones are passed over. */
export const LARGEST_RECORD = 16 << 20;

/** What stands before the first record is only kept up to this length; real feeds have a few thousand characters. */
const LARGEST_OPENING = 1 << 20;

/** The parser holds a comment or CDATA section until it ends; at this length without an end the document is given up. */
const LONGEST_SILENCE = 64 << 20;

/** Pieces of text are handed to the parser in parts of this size, so that what lies before a cut can be let go. */
const PART = 1 << 16;

/**
 * Cuts the records out of an XML document as it comes in, as text, holding one at a time. It reads as much of a broken document as makes sense:
 * a record whose elements end in the wrong order ends with its own end tag. A document that declares entities is given up at once.
 *
 * @param recordName local name of the elements that are records, as in `item`
 */
export async function* cutRecords(text: AsyncIterable<string>, recordName: string): AsyncGenerator<XmlPiece> {
  const ready: XmlPiece[] = [];
  const open: string[] = [];
  let held = '';
  let heldFrom = 0;
  let rootAt = -1;
  let recordAt = -1;
  let recordDepth = 0;
  let skipping = false;
  let number = 0;
  let frame: Frame | undefined;
  let quietSince = 0;
  let hasEntities = false;
  let isClosed = false;
  let isEnding = false;
  const parser = new MarkupParser(
    {
      onprocessinginstruction(name, data) {
        if (name.toLowerCase() === '!doctype' && data.includes('[')) hasEntities = true;
      },
      onopentag(name) {
        open.push(name);
        if (rootAt < 0) rootAt = parser.startIndex;
        if (recordAt >= 0 || open.length === 1 || localName(name) !== recordName) return;
        recordAt = parser.startIndex;
        recordDepth = open.length;
        frame ??= {
          opening: recordAt - rootAt > LARGEST_OPENING ? open.slice(0, -1).map(tag).join('') : sliceHeld(rootAt, recordAt),
          closing: open.slice(0, -1).reverse().map(closingTag).join(''),
        };
      },
      onclosetag(name, isImplied) {
        const at = open.lastIndexOf(name);
        if (at < 0) return;
        open.length = at;
        if (at === 0) isClosed = !isEnding;
        // a record that only the end of the document closes was cut off
        if (recordAt < 0 || open.length >= recordDepth || isEnding) return;
        number++;
        if (skipping) ready.push({ kind: 'too-large', number });
        else if (frame) {
          // "<item><title>Dam</title></channel>": what closes the record is the end of its parent
          const end = isImplied ? parser.startIndex : parser.endIndex + 1;
          const source = `${sliceHeld(recordAt, end)}${isImplied ? `</${name}>` : ''}`;
          ready.push({ kind: 'record', source, number, end, frame });
        }
        recordAt = -1;
        skipping = false;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  const sliceHeld = (start: number, end: number) => held.slice(start - heldFrom, end - heldFrom);
  for await (const piece of text) {
    for (let at = 0; at < piece.length; at += PART) {
      const part = piece.slice(at, at + PART);
      held += part;
      const before = parser.endIndex;
      parser.write(part);
      if (hasEntities) {
        yield { kind: 'entities' };
        return;
      }
      yield* ready.splice(0);
      quietSince = parser.endIndex === before ? quietSince + part.length : 0;
      if (quietSince > LONGEST_SILENCE) {
        yield { kind: 'end', truncated: true, records: number };
        return;
      }
      if (recordAt >= 0 && heldFrom + held.length - recordAt > LARGEST_RECORD) skipping = true;
      const keepFrom = keptFrom(recordAt, skipping, frame === undefined && rootAt >= 0 ? rootAt : -1, parser.startIndex);
      if (keepFrom - heldFrom > PART) {
        held = held.slice(keepFrom - heldFrom);
        heldFrom = keepFrom;
      }
    }
  }
  isEnding = true;
  parser.end();
  yield { kind: 'end', truncated: !isClosed, records: number };
}

/** From where the text must still be held: the open record, or the opening as long as no record has come. */
function keptFrom(recordAt: number, skipping: boolean, openingAt: number, reached: number): number {
  if (recordAt >= 0 && !skipping) return recordAt;
  if (openingAt >= 0 && reached - openingAt <= LARGEST_OPENING) return openingAt;
  return reached;
}

function tag(name: string): string {
  return `<${name}>`;
}

function closingTag(name: string): string {
  return `</${name}>`;
}
