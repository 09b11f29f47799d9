import { localName } from '../input-kind.ts';
import { MarkupParser } from '../markup-parser.ts';

/** An element of an XML document, with names as they are without their prefixes. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Elements nested deeper than this are passed over, with all that is in them; no format has a tenth of it. */
const DEEPEST = 200;

/** Whether a document declares entities of its own, in its document type: it must not be read. */
export function declaresEntities(xml: string): boolean {
  return /^\s*(?:<\?[^>]*\?>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*<!DOCTYPE[^>[]{0,2000}\[/i.test(xml.slice(0, 1 << 16));
}

/**
 * The root of an XML document as a tree, without name and children where there is none, and whether it was closed. Elements that end in the wrong order are closed
 * as far as they make sense. Only the five entities of XML and character references are resolved; nothing is loaded.
 */
export function parseXml(xml: string): { readonly root: XmlElement; readonly isClosed: boolean } {
  const document: Mutable = { name: '', attributes: {}, children: [] };
  const open: Mutable[] = [document];
  let tooDeep = 0;
  let isEnding = false;
  let isClosed = false;
  const parser = new MarkupParser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST) {
          tooDeep++;
          return;
        }
        const own: Record<string, string> = {};
        for (const [key, value] of Object.entries(attributes)) own[localName(key)] ??= value;
        const element: Mutable = { name: localName(name), attributes: own, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (tooDeep === 0) open.at(-1)?.children.push(text);
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep--;
        else if (open.length > 1) open.pop();
        if (open.length === 1) isClosed = !isEnding;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  isEnding = true;
  parser.end();
  return { root: document.children.find((child) => typeof child !== 'string') ?? document, isClosed };
}

interface Mutable extends XmlElement {
  readonly children: (Mutable | string)[];
}

/** Every element of a name below another, in the order of the document; elements inside a found one are found too. */
export function* elementsIn(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* elementsIn(child, name);
  }
}

/** The children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}

/** The first child of a name, or its first child of the next name, and so on down a path. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** The text of an element and of all below it, on one line; undefined where there is none. */
export function textIn(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : rawText(element).replace(/\s+/g, ' ').trim() || undefined;
}

/** The text of the first element of a name anywhere below another. */
export function firstText(element: XmlElement, name: string): string | undefined {
  for (const found of elementsIn(element, name)) return textIn(found);
  return undefined;
}

function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}
