import { posix } from 'node:path';
import { type AnyAnnotator, renderers } from '@crosscheck/engine';
import { attributionRecognisers } from '../packages/engine/src/annotate/attributions/propose-by-rules.ts';
import { attributionRefiners } from '../packages/engine/src/annotate/attributions/refiners/index.ts';
import { boilerplateRecognisers, boilerplateRefiners } from '../packages/engine/src/annotate/boilerplate/index.ts';
import { defaultAnnotators } from '../packages/engine/src/annotate/default-annotators.ts';
import { quantityRecognisers } from '../packages/engine/src/annotate/quantities/recognisers/index.ts';
import { quantityRefiners } from '../packages/engine/src/annotate/quantities/refiners/index.ts';
import { timeRecognisers } from '../packages/engine/src/annotate/times/recognisers/index.ts';
import { timeRefiners } from '../packages/engine/src/annotate/times/refiners/index.ts';
import { finders } from '../packages/engine/src/comparison/variations/index.ts';
import { sentencePasses } from '../packages/engine/src/text/passes/index.ts';
import { type Declaration, declarationsOf, importsOf, parseSource, type SyntaxNode } from './parse-source.ts';

const engine = 'packages/engine/src';

/** A list of the engine that makes its architecture visible, and where it stands. */
interface VisibleList {
  readonly title: string;
  readonly about: string;
  readonly name: string;
  /** From the engine's `src`. */
  readonly file: string;
  readonly elements: readonly unknown[];
}

const passes: VisibleList = {
  title: 'Sentence passes',
  about: 'How a paragraph becomes sentences. Each pass sets or clears ends that those before it left.',
  name: 'sentencePasses',
  file: 'text/passes/index.ts',
  elements: sentencePasses,
};

const annotators: VisibleList = {
  title: 'Annotators',
  about: 'The analysis of one article, in order. Each adds a layer and changes none.',
  name: 'defaultAnnotators',
  file: 'annotate/default-annotators.ts',
  elements: defaultAnnotators,
};

const steps: readonly VisibleList[] = [
  {
    title: 'Boilerplate: recognisers',
    about: 'What proposes, the surest first.',
    name: 'boilerplateRecognisers',
    file: 'annotate/boilerplate/index.ts',
    elements: boilerplateRecognisers,
  },
  {
    title: 'Boilerplate: refiners',
    about: 'What thins out.',
    name: 'boilerplateRefiners',
    file: 'annotate/boilerplate/index.ts',
    elements: boilerplateRefiners,
  },
  {
    title: 'Times: recognisers',
    about: 'Where two propose the same words, the earlier one wins.',
    name: 'timeRecognisers',
    file: 'annotate/times/recognisers/index.ts',
    elements: timeRecognisers,
  },
  {
    title: 'Times: refiners',
    about: 'What thins out and completes the candidates.',
    name: 'timeRefiners',
    file: 'annotate/times/refiners/index.ts',
    elements: timeRefiners,
  },
  {
    title: 'Quantities: recognisers',
    about: 'At one place the first that proposes anything wins.',
    name: 'quantityRecognisers',
    file: 'annotate/quantities/recognisers/index.ts',
    elements: quantityRecognisers,
  },
  {
    title: 'Quantities: refiners',
    about: 'What thins out and completes the candidates.',
    name: 'quantityRefiners',
    file: 'annotate/quantities/refiners/index.ts',
    elements: quantityRefiners,
  },
  {
    title: 'Attributions: recognisers',
    about: 'Of two that propose the same cue the first wins.',
    name: 'attributionRecognisers',
    file: 'annotate/attributions/propose-by-rules.ts',
    elements: attributionRecognisers,
  },
  {
    title: 'Attributions: refiners',
    about: 'What thins out.',
    name: 'attributionRefiners',
    file: 'annotate/attributions/refiners/index.ts',
    elements: attributionRefiners,
  },
  {
    title: 'Variations',
    about: 'What looks for differences between accounts of one point.',
    name: 'finders',
    file: 'comparison/variations/index.ts',
    elements: finders,
  },
];

const forms: VisibleList = {
  title: 'Renderers',
  about: 'Every form a report can be read in, beside its JSON.',
  name: 'renderers',
  file: 'report/renderers/renderers.ts',
  elements: renderers,
};

/** The text of docs/pipeline.md: every list of steps, in order, as the engine runs them. */
export function pipelinePage(): string {
  return [
    '# The steps of the analysis',
    '',
    'Written by `npm run docs` from the lists in the sources; a test checks that it is current. What a step does is the first sentence above it in its file.',
    '',
    ...section(passes),
    ...heading(annotators),
    '| | annotator | requires | provides | any language | what it gives |',
    '|---|---|---|---|---|---|',
    ...elementsOf(annotators).map(({ about }, i) => {
      const { name, requires, provides, anyLanguage } = annotators.elements[i] as AnyAnnotator;
      const folder = `[${name}](../${engine}/annotate/${name})`;
      return `| ${i + 1} | ${folder} | ${requires.join(', ') || '–'} | ${provides} | ${anyLanguage === true ? 'yes' : '–'} | ${about} |`;
    }),
    '',
    ...steps.flatMap(section),
    ...heading(forms),
    ...renderers.map(({ format, mediaType }, i) => `${i + 1}. \`${format}\` (${mediaType})`),
    '',
  ].join('\n');
}

function heading({ title, about, name, file }: VisibleList): string[] {
  return [`## ${title}`, '', `${about} (\`${name}\` in [${file}](../${engine}/${file}))`, ''];
}

function section(list: VisibleList): string[] {
  const lines = elementsOf(list).map(({ name, file, about, why }, i) => {
    const reason = why === '' ? '' : ` *Its place: ${why}.*`;
    return `${i + 1}. [\`${name}\`](../${file})${about === '' ? '' : `: ${about}`}${reason}`;
  });
  return [...heading(list), ...lines, ''];
}

interface Element {
  readonly name: string;
  /** From the top of the checkout. */
  readonly file: string;
  /** First sentence of the comment above it. */
  readonly about: string;
  /** The reason for its place, where the list gives one. */
  readonly why: string;
}

/** The elements of a list as its source names them, in order, each with what stands above it. */
function elementsOf({ name, file, elements }: VisibleList): Element[] {
  const source = parseSource(`${engine}/${file}`);
  const list = declarationsOf(source).get(name);
  const literal = list && arrayIn(list.node);
  const written = (literal?.elements ?? []) as readonly (SyntaxNode & { readonly name: string })[];
  if (literal === undefined || written.length !== elements.length) throw new Error(`${name} in ${file} is no plain list of its elements`);
  return written.map((element, i) => {
    const after = i === 0 ? literal.start + 1 : (written[i - 1] as SyntaxNode).end;
    const why = [...source.text.slice(after, element.start).matchAll(/\/\/ (.*)/g)].map((match) => match[1]).join(' ');
    const { file: home, declaration } = find(element.name, `${engine}/${file}`);
    const value = elements[i] as { readonly name: string };
    return { name: typeof value === 'function' ? element.name : value.name, file: home, about: firstSentence(declaration.comment), why };
  });
}

function arrayIn(node: SyntaxNode): SyntaxNode | undefined {
  const { declarations } = (node.declaration ?? node) as { readonly declarations?: readonly { readonly init: SyntaxNode }[] };
  return declarations?.map(({ init }) => init).find((init) => init.type === 'ArrayExpression');
}

/** Where a name that a file uses is declared. */
function find(name: string, path: string): { readonly file: string; readonly declaration: Declaration } {
  const source = parseSource(path);
  const here = declarationsOf(source).get(name);
  if (here !== undefined) return { file: path, declaration: here };
  for (const { from, node } of importsOf(source)) {
    const specifiers = (node.specifiers ?? []) as readonly { readonly local: { readonly name: string } }[];
    if (specifiers.some(({ local }) => local.name === name)) return find(name, posix.normalize(from));
  }
  throw new Error(`${path} uses ${name}, which is not declared anywhere`);
}

/** A comment's first sentence, as one line that is safe in a table; a stop between quotation marks ends none. */
function firstSentence(comment: string): string {
  const line = (comment.split(/\n\s*(?:\n|@)/)[0] ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|');
  for (const { index } of line.matchAll(/[.!?](?= ["“`'‘(A-Z])/g)) {
    const sentence = line.slice(0, index + 1);
    if ((sentence.match(/"/g)?.length ?? 0) % 2 === 0) return sentence;
  }
  return line;
}
