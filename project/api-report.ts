import { posix } from 'node:path';
import { childrenOf, type Declaration, declarationsOf, importsOf, parseSource, type SourceFile, type SyntaxNode } from './parse-source.ts';

/** A package with a public surface, and where `tsc` writes the types of its entries. */
export interface PublicPackage {
  readonly name: string;
  readonly folder: string;
  /** Import path behind the package's name, and the declaration file for it. */
  readonly entries: readonly { readonly path: string; readonly types: string }[];
}

export const publicPackages: readonly PublicPackage[] = [
  {
    name: '@crosscheck/engine',
    folder: 'packages/engine',
    entries: [
      { path: '.', types: 'dist/index.d.ts' },
      { path: './schema', types: 'dist/report/schema.d.ts' },
    ],
  },
  { name: '@crosscheck/intake', folder: 'packages/intake', entries: [{ path: '.', types: 'dist/index.d.ts' }] },
  { name: '@crosscheck/fetch', folder: 'packages/fetch', entries: [{ path: '.', types: 'dist/index.d.ts' }] },
  { name: '@crosscheck/archive', folder: 'packages/archive', entries: [{ path: '.', types: 'dist/index.d.ts' }] },
  { name: '@crosscheck/formats', folder: 'packages/formats', entries: [{ path: '.', types: 'dist/index.d.ts' }] },
  { name: '@crosscheck/watch', folder: 'packages/watch', entries: [{ path: '.', types: 'dist/index.d.ts' }] },
  { name: '@crosscheck/mcp', folder: 'packages/mcp', entries: [{ path: '.', types: 'dist/index.d.ts' }] },
  { name: '@crosscheck/client', folder: 'packages/client', entries: [{ path: '.', types: 'dist/index.d.ts' }] },
  { name: '@crosscheck/server', folder: 'packages/server', entries: [{ path: '.', types: 'dist/index.d.ts' }] },
];

/**
 * The public surface of a package as one page: what each exported name is, as the built declarations have it, and every type of ours that can be
 * reached through one without being exported by name. Comments are left out, so that the page changes when the surface does; so is what a language
 * is made of, which is data that grows and no promise.
 */
export function apiReport({ name, folder, entries }: PublicPackage): string {
  const lines = [
    `# What ${name} gives`,
    '',
    'Written by `npm run api` from the built declarations; a test checks that it is current, so that every change of the public surface is read.',
    '',
  ];
  const shown = new Set<SyntaxNode>();
  for (const { path, types } of entries) {
    const exported = exportsOf(`${folder}/${types}`);
    for (const { declaration } of exported.values()) shown.add(declaration.node);
    lines.push(`## \`${posix.join(name, path)}\``, '', '```ts');
    for (const key of [...exported.keys()].sort(byName)) lines.push(printed(exported.get(key) as Found));
    lines.push('```', '');
    const reached = [...reachableFrom(exported.values(), shown)].sort((a, b) => byName(a.declaration.name, b.declaration.name));
    if (reached.length > 0)
      lines.push('Reached through these, without a name of their own:', '', '```ts', ...reached.map(printed), '```', '');
  }
  return lines.join('\n');
}

interface Found {
  readonly source: SourceFile;
  readonly declaration: Declaration;
}

interface Specifier {
  readonly local: { readonly name: string };
  readonly exported: { readonly name: string };
  readonly imported: { readonly name: string };
}

/** By code unit, as no locale has a say in it. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function exportsOf(path: string): Map<string, Found> {
  const source = parseSource(path);
  const own = declarationsOf(source);
  const found = new Map<string, Found>();
  for (const statement of source.statements) {
    if (statement.type === 'ExportAllDeclaration') {
      const all = exportsOf(declarationFile(posix.join(posix.dirname(path), (statement.source as { readonly value: string }).value)));
      for (const [name, target] of all) found.set(name, target);
    }
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const from = (statement.source as { readonly value: string } | null)?.value;
    for (const { local, exported } of statement.specifiers as readonly Specifier[]) {
      const target = from === undefined ? resolve(source, local.name) : resolveIn(source, from, local.name);
      if (target === undefined) throw new Error(`${path}: ${local.name} is exported and declared nowhere`);
      found.set(exported.name, target);
    }
    for (const declaration of own.values()) if (declaration.node === statement) found.set(declaration.name, { source, declaration });
  }
  return found;
}

/** Where a name that a file uses is declared; undefined for names of the language and of other packages. */
function resolve(source: SourceFile, name: string): Found | undefined {
  const declaration = declarationsOf(source).get(name);
  if (declaration !== undefined) return { source, declaration };
  for (const { from, node } of importsOf(source)) {
    if (node.type !== 'ImportDeclaration') continue;
    const specifier = (node.specifiers as readonly Specifier[]).find(({ local }) => local.name === name);
    if (specifier !== undefined)
      return from.startsWith('packages/') ? exportsOf(declarationFile(from)).get(specifier.imported.name) : undefined;
  }
  return undefined;
}

function resolveIn(source: SourceFile, from: string, name: string): Found | undefined {
  return exportsOf(declarationFile(posix.join(posix.dirname(source.path), from))).get(name);
}

function declarationFile(path: string): string {
  return path.replace(/(?:\.d)?\.[jt]s$/, '.d.ts');
}

/** Declarations of ours that the given ones name, directly or through others, and that are not among those shown; shown now. */
function reachableFrom(given: Iterable<Found>, shown: Set<SyntaxNode>): Set<Found> {
  const reached = new Set<Found>();
  for (const queue = [...given]; queue.length > 0; ) {
    const { source, declaration } = queue.pop() as Found;
    for (const name of typeNamesIn(declaration.node)) {
      const target = resolve(source, name);
      if (target === undefined || shown.has(target.declaration.node) || target.source.path.includes('/dist/language/')) continue;
      shown.add(target.declaration.node);
      reached.add(target);
      queue.push(target);
    }
  }
  return reached;
}

function typeNamesIn(node: SyntaxNode): string[] {
  const name = node.type === 'TSTypeReference' ? node.typeName : node.type === 'TSInterfaceHeritage' ? node.expression : undefined;
  const own = (name as { readonly name?: string } | undefined)?.name;
  return [...(own === undefined ? [] : [own]), ...childrenOf(node).flatMap(typeNamesIn)];
}

function printed({ source, declaration }: Found): string {
  return source.text
    .slice(declaration.node.start, declaration.node.end)
    .replace(/\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*/g, '')
    .replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2))
    .replace(/^export (?:declare )?/, '')
    .replace(/^declare /, '');
}
