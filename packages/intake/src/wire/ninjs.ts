import type { InputContext } from '../input-context.ts';
import { readFragment } from '../page/fragment.ts';
import type { ReadItem } from '../read-item.ts';
import { type WireItem, wireItem } from './wire-item.ts';

type Json = Readonly<Record<string, unknown>>;

/** Whether a JSON object is an item in IPTC's ninjs: it has an identifier, and a body, headline or status as one of its versions names them. */
export function isNinjs(value: Json): boolean {
  if (typeof value.uri !== 'string' && typeof value.guid !== 'string') return false;
  return ['bodies', 'headlines', 'body_text', 'body_xhtml', 'body_html', 'pubstatus', 'pubStatus', 'versioncreated', 'versionCreated'].some(
    (key) => key in value,
  );
}

/** The item in a ninjs document: version 1 (`body_text`), 2 (`bodies`, `versioncreated`) or 3 (`versionCreated`). Pictures and events are none. */
export function ninjsItems(value: Json, place: string, context: InputContext): ReadItem[] {
  const type = text(value.type);
  const read = wireItem(fieldsOf(value), place, context);
  return read.kind === 'problem' && type !== undefined && /^(?:picture|graphic|video|audio|event|planning)$/.test(type) ? [] : [read];
}

function fieldsOf(value: Json): WireItem {
  const source = listOf(value.infosources ?? value.infoSources).find(({ role }) => role !== 'photographer') ?? {};
  return {
    identifier: text(value.uri) ?? text(value.guid),
    version: text(value.version) ?? (typeof value.version === 'number' ? String(value.version) : undefined),
    status: text(value.pubstatus) ?? text(value.pubStatus),
    signals: [...listOf(value.signals).map((signal) => text(signal.code) ?? text(signal.name) ?? ''), ...texts(value.signals)],
    note: text(value.ednote) ?? text(value.edNote),
    headline: mainOf(value.headlines) ?? text(value.headline),
    byline: text(value.by) ?? text(value.byline) ?? mainOf(value.bylines),
    publisher:
      text(value.provider) ?? text(source.name) ?? text(value.copyrightholder) ?? text(value.copyrightHolder) ?? text(value.source),
    published:
      text(value.contentcreated) ??
      text(value.contentCreated) ??
      text(value.firstcreated) ??
      text(value.firstCreated) ??
      text(value.versioncreated) ??
      text(value.versionCreated),
    modified: text(value.versioncreated) ?? text(value.versionCreated),
    language: text(value.language),
    url: /^https?:/i.test(text(value.link) ?? text(value.uri) ?? '') ? (text(value.link) ?? text(value.uri)) : undefined,
    ...bodyOf(value),
  };
}

/** The body with markup, which tells paragraphs apart, before the plain one. */
function bodyOf(value: Json): { readonly paragraphs: readonly string[]; readonly captions?: readonly string[] } {
  const bodies = listOf(value.bodies)
    .filter(({ role }) => !/teaser|summary|caption/i.test(text(role) ?? ''))
    .map((body) => ({ type: text(body.contenttype) ?? text(body.contentType) ?? 'text/plain', value: text(body.value) ?? '' }));
  const marked = bodies.find(({ type }) => /html/i.test(type))?.value ?? text(value.body_xhtml) ?? text(value.body_html);
  if (marked !== undefined && marked.trim() !== '') return readFragment(marked);
  const plain = bodies.find(({ type }) => type.startsWith('text/plain'))?.value ?? text(value.body_text) ?? '';
  // lines are paragraphs, unless blank lines tell that they are broken for width
  const paragraphs = plain.split(/\n\s*\n/.test(plain) ? /\n\s*\n/ : /\n/).map((one) => one.replace(/\s+/g, ' ').trim());
  return { paragraphs: paragraphs.filter((one) => one !== '') };
}

function mainOf(value: unknown): string | undefined {
  const list = listOf(value);
  return text((list.find(({ role }) => role === 'main') ?? list[0])?.value);
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
