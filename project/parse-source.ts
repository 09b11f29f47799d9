import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { fromTop } from './files.ts';

/** A node of a syntax tree (ESTree, with TypeScript's nodes), as far as the checks here look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A source file: its text and its statements. */
export interface SourceFile {
  /** From the top of the checkout. */
  readonly path: string;
  readonly text: string;
  readonly statements: readonly SyntaxNode[];
}

const parsed = new Map<string, SourceFile>();

/** A file of ours, parsed; each one once. */
export function parseSource(path: string): SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const text = readFileSync(fromTop(path), 'utf8');
  const source = { path, text, statements: parseCode(text, path.endsWith('.d.ts') ? 'dts' : 'ts') };
  parsed.set(path, source);
  return source;
}

/** The statements of a piece of code. */
export function parseCode(code: string, lang: 'ts' | 'dts' = 'ts'): readonly SyntaxNode[] {
  return parseAst(code, { lang, sourceType: 'module' }).body as unknown as readonly SyntaxNode[];
}

/** The nodes right below a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** What a file imports or re-exports from where; a relative one is resolved to a path from the top. */
export function importsOf({ path, statements }: SourceFile): { readonly from: string; readonly node: SyntaxNode }[] {
  return statements.flatMap((node) => {
    const source = node.source as { readonly value?: string } | null | undefined;
    if (typeof source?.value !== 'string') return [];
    return [{ from: source.value.startsWith('.') ? posix.join(posix.dirname(path), source.value) : source.value, node }];
  });
}

/** A declaration at the top level of a file, and the comment above it. */
export interface Declaration {
  readonly name: string;
  readonly kind: 'function' | 'constant' | 'class' | 'interface' | 'type';
  readonly node: SyntaxNode;
  /** The text of the `/** … *\/` above it, without its stars; empty where there is none. */
  readonly comment: string;
}

const kinds: Readonly<Record<string, Declaration['kind']>> = {
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
  ClassDeclaration: 'class',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
};

/** What a file declares at its top level, exported or not, by name. */
export function declarationsOf({ text, statements }: SourceFile): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const statement of statements) {
    const node = (statement.declaration as SyntaxNode | null | undefined) ?? statement;
    const comment = commentBefore(text, statement.start);
    const kind = kinds[node.type];
    if (kind !== undefined) {
      const { name } = node.id as { readonly name: string };
      declarations.set(name, { name, kind, node: statement, comment });
    }
    if (node.type === 'VariableDeclaration') {
      for (const { id } of node.declarations as readonly { readonly id: { readonly name: string } }[])
        declarations.set(id.name, { name: id.name, kind: 'constant', node: statement, comment });
    }
  }
  return declarations;
}

function commentBefore(text: string, place: number): string {
  const before = text.slice(0, place).trimEnd();
  if (!before.endsWith('*/')) return '';
  return before
    .slice(before.lastIndexOf('/*') + 2, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*+ ?/, '').trimEnd())
    .join('\n')
    .trim();
}
