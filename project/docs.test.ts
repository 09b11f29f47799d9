import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '../packages/cli/src/program.ts';
import { courier, type Serving, serve, wire } from '../packages/server/src/serving.testing.ts';
import { publicPackages } from './api-report.ts';
import { filesIn, fromTop } from './files.ts';
import { declarationsOf, parseSource, type SyntaxNode } from './parse-source.ts';

const read = (path: string) => readFileSync(fromTop(path), 'utf8');
const pages = filesIn('.').filter((path) => path.endsWith('.md'));

/** The strings that a type lists: `'a' | 'b'`. */
function membersOf(path: string, type: string): string[] {
  const { node } = declarationsOf(parseSource(path)).get(type) as { readonly node: SyntaxNode };
  const { types } = (node.declaration as SyntaxNode).typeAnnotation as { readonly types: readonly SyntaxNode[] };
  return types.map(({ literal }) => (literal as { readonly value: string }).value).sort();
}

/** The codes in the first column of the table under a heading. */
function codesUnder(page: string, heading: string): string[] {
  const section = read(page).split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code = '']) => code);
}

describe('docs/diagnostics.md', () => {
  test.each([
    ['Diagnostics of articles and comparisons', 'packages/engine/src/diagnostic.ts', 'DiagnosticCode'],
    ['Problems', 'packages/intake/src/input-problem.ts', 'InputProblemCode'],
    ['Problems of addresses', 'packages/fetch/src/fetch-result.ts', 'FetchProblemCode'],
    ['Problems of an archive', 'packages/archive/src/archive-problem.ts', 'ArchiveProblemCode'],
  ])('%s: every code that there is, in order, and no other', (heading, source, type) => {
    const codes = codesUnder('docs/diagnostics.md', heading);
    expect(codes.toSorted()).toEqual(membersOf(source, type));
  });
});

describe('docs/cli.md', () => {
  const page = read('docs/cli.md');
  const program = createProgram();
  const section = (title: string) => page.split('\n## ').find((part) => part.startsWith(title)) ?? '';
  const flagsIn = (text: string) => new Set([...text.matchAll(/(?<![\w-])--?[a-zA-Z][\w-]*/g)].map(([flag]) => flag));
  const flagsOf = (command: Command) => command.options.flatMap(({ short, long }) => [short, long]).filter((flag) => flag !== undefined);
  /** Commands that go on until they are told to end, and have no output to give a form or a file, nor inputs. */
  const withoutOutput = ['serve', 'mcp'];
  const usage = (command: Command) =>
    `\`${['crosscheck', command.name(), ...command.registeredArguments.map((one) => `${one.required ? '<' : '['}${one.name()}${one.variadic ? '...' : ''}${one.required ? '>' : ']'}`)].join(' ')}\``;

  test('every command that there is, with its arguments, and no other', () => {
    const documented = [...page.matchAll(/^## (`crosscheck .*`)$/gm)].map(([, heading]) => heading);
    expect(documented).toEqual(program.commands.map(usage));
  });

  test.each(program.commands.map((command) => [command.name(), command] as const))('%s: every option, and no other', (_name, command) => {
    const shared = flagsIn(section('Options that every command has'));
    if (withoutOutput.includes(command.name())) for (const flag of ['-f', '--format', '-o', '--output', '--verbose']) shared.delete(flag);
    const own = flagsIn(section(usage(command)));
    for (const flag of [...flagsOf(command), '-h', '--help']) expect(shared.has(flag) || own.has(flag), `${flag} is documented`).toBe(true);
    const known = new Set([...flagsOf(command), '-h', '--help']);
    expect([...own, ...shared].filter((flag) => !known.has(flag))).toEqual([]);
  });

  test('every format, and no other', () => {
    for (const command of program.commands) {
      const formats = command.options.find(({ long }) => long === '--format')?.argChoices ?? [];
      const [, told = ''] = /Formats: ([^.]*)/.exec(section(usage(command))) ?? [];
      expect([command.name(), [...told.matchAll(/`(\w+)`/g)].map(([, format]) => format).toSorted()]).toEqual([
        command.name(),
        formats.toSorted(),
      ]);
    }
  });

  test('the options of crosscheck itself', () => {
    for (const flag of [...flagsOf(program), '--help']) expect(page).toContain(flag);
  });
});

/** The ids that a page's headings have, as GitHub makes them. */
function anchorsOf(markdown: string): Set<string> {
  const headings = [...withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[^\p{L}\p{N}\- ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^(?:```[\s\S]*?^```| {4}.*)$/gm, '');
}

test.each(pages)('%s: its links lead somewhere', (path) => {
  const links = [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
  const broken = links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? fromTop(path) : join(dirname(fromTop(path)), file);
    if (!existsSync(target)) return true;
    return anchor !== undefined && statSync(target).isFile() && !anchorsOf(readFileSync(target, 'utf8')).has(anchor);
  });
  expect(broken).toEqual([]);
});

describe('README.md', () => {
  const page = read('README.md');
  const blocks = page.match(/(?:^ {4}.*\n(?:\n(?= {4}))?)+/gm)?.map((block) => block.replace(/^ {4}/gm, '').trim()) ?? [];

  test('its two lines for a fresh clone are what .ci/run and the scripts do', () => {
    const scripts = JSON.parse(read('package.json')).scripts;
    expect(blocks).toContain('npm ci && npm run build && npx crosscheck compare fixtures/ferry-hits-the-pier/*.txt');
    expect(blocks).toContain('npm ci && npm test');
    expect(read('.ci/run')).toContain('npm ci && npm test');
    expect(scripts).toMatchObject({ build: expect.any(String), test: expect.stringContaining('vitest run') });
    expect(filesIn('fixtures/ferry-hits-the-pier').filter((path) => path.endsWith('.txt')).length).toBeGreaterThan(2);
  });

  test('every command in its table is one', () => {
    const names = [...page.matchAll(/^\| `crosscheck (\w+)/gm)].map(([, name]) => name);
    const commands = createProgram().commands.map((command) => command.name());
    expect(names.toSorted()).toEqual(commands.toSorted());
  });

  test('every page is linked from it or from the page of decisions', () => {
    const reached = `${page}${read('docs/decisions/README.md').replaceAll('](', '](docs/decisions/')}`;
    const unreached = pages.filter(
      (path) => path.startsWith('docs/') && !reached.includes(`(${path})`) && path !== 'docs/decisions/README.md',
    );
    expect(unreached).toEqual([]);
  });
});

describe('examples in TypeScript', () => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve([courier, wire]);
  });
  afterAll(() => serving.close());

  test.each(['README.md', ...publicPackages.map(({ folder }) => `${folder}/README.md`)])(
    'the one in %s is sound and runs',
    async (path) => {
      const [example = ''] = (read(path).match(/(?:^ {4}.*\n(?:\n(?= {4}))?)+/gm) ?? []).filter((block) => block.includes('import '));
      const code = example.replace(/^ {4}/gm, '');
      expect(code).toContain("from '@crosscheck/");
      const folder = fromTop('.cache/examples');
      const file = join(folder, `${path.replaceAll('/', '-')}.ts`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, code);
      writeFileSync(
        join(folder, 'page.html'),
        '<html><title>Dam holds</title><p>The dam at Ellery held on Tuesday, Mayor Ann Ortega said.</p></html>',
      );
      const settings = {
        extends: '../../tsconfig.base.json',
        compilerOptions: { composite: false, noEmit: true, types: ['node'] },
        files: [file],
      };
      writeFileSync(`${file}.json`, JSON.stringify(settings));
      execFileSync(process.execPath, [fromTop('node_modules/typescript/bin/tsc'), '-p', `${file}.json`], { stdio: 'pipe' });
      // not as a child that is waited for: one of them asks the server of this test
      await promisify(execFile)(process.execPath, [file], { cwd: folder, env: { ...process.env, CROSSCHECK: serving.server.url } });
    },
  );
});

test('every folder in docs/design.md is there, and every folder of the engine is in docs/design.md', () => {
  const named = [...read('docs/design.md').matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, folder]) => folder);
  const present = new Set(
    filesIn('packages/engine/src')
      .map((path) => path.split('/').slice(3))
      .filter((parts) => parts.length > 1)
      .map(([folder]) => folder),
  );
  expect(named.toSorted()).toEqual([...present].toSorted());
  for (const path of read('docs/design.md').match(/`[a-z-]+\/[a-z/-]+(?:\.ts|\/)`/g) ?? [])
    expect(existsSync(fromTop(`packages/engine/src/${path.slice(1, -1)}`)), path).toBe(true);
});

test('every script that the docs name is one', () => {
  const { scripts } = JSON.parse(read('package.json'));
  for (const path of pages)
    for (const [, script = ''] of read(path).matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g))
      expect([path, Object.keys(scripts)]).toEqual([path, expect.arrayContaining([script])]);
});
