import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, fromTop } from './files.ts';
import { childrenOf, importsOf, parseCode, parseSource, type SyntaxNode } from './parse-source.ts';

const engine = 'packages/engine/src';
const sources = filesIn(engine)
  .filter((path) => path.endsWith('.ts') && !/\.(?:test|testing)\.ts$/.test(path))
  .map(parseSource);

/** Each imports from those before it. */
const order = ['text', 'article', 'doc', 'annotate', 'story', 'alignment', 'grouping', 'comparison', 'report'];
/** Stand beside the folders and may be imported by every one of them. */
const leaves = ['diagnostic.ts', 'diagnostic-messages.ts', 'version.ts'];

/** What is wrong with one import; undefined where nothing is. Paths count from the engine's `src`. */
function faultOf(importer: string, imported: string): string | undefined {
  const [from = '', to = ''] = [importer, imported].map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : ''));
  if (from === '') return undefined;
  if (from === 'language') return to === 'language' ? undefined : 'language/ imports nothing from the others';
  if (to === '') return leaves.includes(imported) ? undefined : 'only leaves may be imported from the top';
  if (to === 'language') {
    // English is an argument with a default, and the stages that have the default come after the annotators
    const isData = /^language\/[^/]+\.ts$/.test(imported);
    return isData || (imported === 'language/en/index.ts' && order.indexOf(from) > order.indexOf('annotate'))
      ? undefined
      : 'a language reaches text, doc and annotators as a value';
  }
  if (order.indexOf(to) > order.indexOf(from)) return `${from} stands left of ${to}`;
  // every layer is a folder with a door of its own
  const folder = (path: string) =>
    path.startsWith('annotate/') && path.split('/').length > 2 ? path.split('/', 2).join('/') : path.split('/')[0];
  if (folder(importer) === folder(imported)) return undefined;
  return imported === `${folder(imported)}/index.ts` || !imported.startsWith(`${folder(imported)}/`)
    ? undefined
    : `goes round ${folder(imported)}/index.ts`;
}

describe('folders of the engine import leftwards only, through the neighbour’s index.ts', () => {
  test('every import of every source', () => {
    const faults = sources.flatMap((source) =>
      importsOf(source).flatMap(({ from }) => {
        if (!from.startsWith(`${engine}/`)) return [];
        const [importer, imported] = [posix.relative(engine, source.path), posix.relative(engine, from)];
        const fault = faultOf(importer, imported);
        return fault === undefined ? [] : [`${importer} imports ${imported}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test.each([
    ['text/span.ts', 'doc/index.ts', 'text stands left of doc'],
    ['report/verify.ts', 'text/selector.ts', 'goes round text/index.ts'],
    ['annotate/times/index.ts', 'annotate/words/correct-tags.ts', 'goes round annotate/words/index.ts'],
    ['annotate/times/index.ts', 'language/en/times.ts', 'a language reaches text, doc and annotators as a value'],
    ['language/en/times.ts', 'text/index.ts', 'language/ imports nothing from the others'],
    ['doc/pipeline.ts', 'analyse.ts', 'only leaves may be imported from the top'],
    ['annotate/times/index.ts', 'annotate/words/index.ts', undefined],
    ['report/verify.ts', 'text/index.ts', undefined],
    ['text/passes/index.ts', 'text/tokens.ts', undefined],
  ])('%s importing %s: %s', (importer, imported, fault) => {
    expect(faultOf(importer, imported)).toBe(fault);
  });
});

/** Names of the surroundings: what a machine, a process, a page or a clock would have to give. */
const surroundings = new Set(
  'process console require module fetch XMLHttpRequest WebSocket performance window document navigator location localStorage indexedDB setTimeout setInterval setImmediate queueMicrotask crypto Buffer Deno Bun globalThis self Intl'.split(
    ' ',
  ),
);
/** Members that answer by the machine's locale, time zone, clock or chance. */
const impureMembers = new Set(
  'toLocaleString toLocaleDateString toLocaleTimeString toLocaleUpperCase toLocaleLowerCase localeCompare getTimezoneOffset getDay getDate getMonth getFullYear getHours getMinutes setHours setDate setMonth'.split(
    ' ',
  ),
);

/** What a node takes from its surroundings; undefined where nothing. */
function impurityOf(node: SyntaxNode): string | undefined {
  const [object, property] = [node.object, node.property].map((part) => (part as { readonly name?: string } | undefined)?.name);
  if (node.type === 'MemberExpression' && node.computed === false) {
    if (impureMembers.has(property ?? '')) return `.${property}`;
    if (object === 'Math' && property === 'random') return 'Math.random';
    if (object === 'Date' && property !== 'UTC') return `Date.${property}`;
    if (object === 'Temporal' && property === 'Now') return 'Temporal.Now';
  }
  const callee = (node.callee as { readonly name?: string } | undefined)?.name;
  if (callee === 'Date' && (node.type === 'CallExpression' || (node.arguments as readonly unknown[]).length === 0))
    return 'the time of day';
  if (node.type === 'ImportExpression') return 'a dynamic import';
  return undefined;
}

/** What a piece of code takes from its surroundings, with the place of each. */
function impuritiesIn(statements: readonly SyntaxNode[]): { readonly what: string; readonly start: number }[] {
  const own = new Set<unknown>();
  const found: { readonly what: string; readonly start: number }[] = [];
  const walk = (node: SyntaxNode) => {
    // types are gone when the engine runs
    if (node.type.startsWith('TS') && node.expression === undefined) return;
    if (/^(?:Import|Export)\w*Specifier$/.test(node.type)) return;
    if (node.type === 'VariableDeclarator') own.add((node.id as { readonly name?: string }).name);
    if (node.type === 'Identifier' && surroundings.has(node.name as string)) found.push({ what: node.name as string, start: node.start });
    const impurity = impurityOf(node);
    if (impurity !== undefined) found.push({ what: impurity, start: node.start });
    for (const child of childrenOf(node)) if (child !== nameOfMember(node)) walk(child);
  };
  for (const statement of statements) walk(statement);
  // a `window` of the file's own is a stretch of text
  return found.filter(({ what }) => !own.has(what));
}

/** In `text.location` and `{ location: 1 }` the name of a member, which stands for nothing by itself. */
function nameOfMember(node: SyntaxNode): unknown {
  if (node.computed !== false || node.shorthand === true) return undefined;
  return node.type === 'MemberExpression' ? node.property : node.key;
}

describe('the engine takes nothing from its surroundings', () => {
  test('no clock, chance, network, file, process, console, time zone or locale in its sources', () => {
    const found = sources.flatMap(({ path, text, statements }) =>
      impuritiesIn(statements).map(({ what, start }) => `${path}:${text.slice(0, start).split('\n').length} ${what}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['const now = new Date();', ['the time of day']],
    ['const now = Date.now();', ['Date.now']],
    ['const day = new Date(Date.UTC(2031, 4, 14)).getUTCDay();', []],
    ['const day = new Date(0).getDay();', ['.getDay']],
    ['names.sort((a, b) => a.localeCompare(b));', ['.localeCompare']],
    ['const id = Math.random();', ['Math.random']],
    ['console.log(place.location, { process: 1 });', ['console']],
    ['const window = text.slice(3); f(window);', []],
    ['const script = "document.body"; type A = typeof window;', []],
  ])('%s', (code, impurities) => {
    expect(impuritiesIn(parseCode(code)).map(({ what }) => what)).toEqual(impurities);
  });

  test('no import but its own files and its dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(fromTop('packages/engine/package.json'), 'utf8'));
    const foreign = sources.flatMap((source) =>
      importsOf(source).flatMap(({ from }) =>
        from.startsWith('packages/engine/') || from in dependencies || Object.keys(dependencies).some((name) => from.startsWith(`${name}/`))
          ? []
          : [`${source.path}: ${from}`],
      ),
    );
    expect(foreign).toEqual([]);
  });
});
