import { describe, expect, test } from 'vitest';
import type { Report } from '../report.ts';
import { hostileReport, hostileTexts } from './hostile-report.testing.ts';
import { renderers } from './renderers.ts';
import { quietReport, sampleReport } from './sample-report.testing.ts';
import { visibleLine } from './visible-characters.ts';

/** What a reader of the output reads: no markup, every run of whitespace one space. */
const reading: Record<(typeof renderers)[number]['format'], (output: string) => string> = {
  text: (output) =>
    visibleLine(
      output
        .split('\n')
        .filter((line) => !/^[ ~]*~[ ~]*$/.test(line))
        .join('\n'),
    ),
  markdown: (output) => visibleLine(output.replace(/(?<!\\)\*\*/g, '').replace(/\\(.)/g, '$1')),
  html: (output) =>
    visibleLine(
      output
        .replace(/<(style|script|title)>.*?<\/\1>/gs, '')
        .replace(/<a class="r [^>]*>[^<]*<\/a>/g, '')
        .replace(/<span class="tag">[^<]*<\/span>/g, '')
        .replace(/<\/(?:p|li|td|th|h\d|div)>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&nbsp;/g, ' ')
        .replace(/&amp;/g, '&'),
    ),
};

const wordsOf = (report: Report, { article, start, end }: { article: string; start: number; end: number }) =>
  visibleLine((report.articles.find((a) => a.id === article)?.text ?? '').slice(start, end));

describe.each(renderers)('$format', ({ format, render }) => {
  const output = render(sampleReport);
  const read = reading[format](output);

  test('names every account with its date, or says that it has none', () => {
    for (const { publisher, headline } of sampleReport.articles) {
      expect(read).toContain(publisher);
      expect(read).toContain(headline);
    }
    expect(read).toContain('Wed 15 May 2024');
    expect(read).toContain('undated');
  });

  test.each(sampleReport.variations)('shows $id with its explanation and the very words', (variation) => {
    expect(read).toContain(variation.id);
    expect(read).toContain(visibleLine(variation.explanation));
    for (const words of variation.readings) expect(read).toContain(wordsOf(sampleReport, words));
  });

  test('shows what a person rejected, with who and why, and counts it no more', () => {
    const [first, ...rest] = sampleReport.variations as [Report['variations'][number], ...Report['variations']];
    const rejected = { annotation: 1, at: '2024-05-16T08:00:00.000Z', by: 'Ada Holm', reason: 'two nights', later: 2 };
    const now = reading[format](render({ ...sampleReport, variations: [{ ...first, rejected }, ...rest] }));
    expect(now).toContain('Rejected by Ada Holm on Thu 16 May 2024: two nights (since then 2 more wordings came to it)');
    expect(now).toContain(visibleLine(first.explanation));
    const conflicts = (output: string) => Number(/(\d+) conflicts?/i.exec(output)?.[1]);
    expect(conflicts(now)).toBe(conflicts(read) - (first.severity === 'conflict' ? 1 : 0));
    expect(read).not.toContain('Rejected');
  });

  test.each(sampleReport.points)('shows point $id', ({ id, gist }) => {
    expect(read).toContain(id);
    expect(read).toContain(gist.slice(0, 30));
  });

  test('shows what one account alone has, letter for letter', () => {
    for (const passage of sampleReport.unique) expect(read).toContain(wordsOf(sampleReport, passage));
  });

  test('shows what a speaker is reported to have said in each account, letter for letter', () => {
    expect(read).toContain('Mira Castellane');
    expect(read).toContain('Every bolt on the Sandpiper will be looked at before it sails again');
    expect(read).toContain('that no one at the company would guess at the cause');
  });

  test('shows every dated happening, days of undated accounts as weekdays', () => {
    for (const date of ['1998', 'March 2021', 'Tue 14 May 2024', 'Wed 15 May 2024', '21:00', 'a Thursday'])
      expect(read.toLowerCase()).toContain(date.toLowerCase());
  });

  test('shows notes', () => {
    for (const { message } of sampleReport.diagnostics) expect(read).toContain(message);
  });

  test('leads with conflicts, then differences, then what one account alone has', () => {
    const order = ['v1', 'v5', 'The crew had asked for a second engineer', 'An inquiry opens on Thursday', 'SHA-256'];
    const places = order.slice(0, 3).map((words) => read.indexOf(words, read.search(/both cannot be right/i)));
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(places[0]).toBeGreaterThan(0);
  });

  test('says in words that nothing was found', () => {
    const quiet = reading[format](render(quietReport(3)));
    expect(quiet).toContain('No conflicts found.');
    expect(quiet).toContain('No differences found.');
    expect(quiet).toContain('The accounts have no point in common.');
    expect(quiet).toContain('No account has news that the others lack.');
  });

  test('says that one account has nothing to be compared with, and that there is none', () => {
    expect(reading[format](render(quietReport(1)))).toMatch(/at least two articles/);
    expect(reading[format](render(quietReport(0)))).toMatch(/no (article|account) to compare/i);
  });

  test('is the same text for the same report', () => {
    expect(render(sampleReport)).toBe(output);
  });

  test('leaves no control character and no override of writing direction in the output', () => {
    const hostile = render(hostileReport());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
    expect(hostile.match(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g)).toBeNull();
    expect(hostile.isWellFormed()).toBe(true);
  });

  test('takes a report whose references lead nowhere', () => {
    const lost: Report = {
      ...sampleReport,
      entities: [],
      statements: [],
      points: sampleReport.points.map((p) => ({
        ...p,
        readings: p.readings.map((r) => ({ ...r, article: `${r.article}?`, start: 1e9, end: 1e9 })),
      })),
      unique: [{ article: 'nowhere', start: 5, end: 2, score: 1, gist: '' }],
      copied: [
        {
          readings: [
            { article: 'x', start: 0, end: 1 },
            { article: 'A', start: 0, end: 1 },
          ],
          similarity: 1,
        },
      ],
    };
    expect(() => render(lost)).not.toThrow();
  });
});

describe('hostile words', () => {
  const outputs = new Map(renderers.map((r) => [r.format, r.render(hostileReport())]));

  test('stay words in HTML: our own tags and addresses only', () => {
    const page = outputs.get('html') as string;
    const body = page.replace(/<style>.*?<\/style>/s, '').replace(/<script>.*?<\/script>/s, '');
    const tags = new Set(Array.from(body.matchAll(/<([a-z][a-z0-9]*)/g), (m) => m[1]));
    for (const tag of ['script', 'style', 'img', 'iframe', 'base', 'link', 'object']) expect(tags).not.toContain(tag);
    expect(body).not.toMatch(/<[^>]*\son[a-z]+\s*=\s*["']?alert[^>]*>(?![^<]*<\/bdi>)/);
    for (const [, address] of body.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^(?:#[A-Za-z0-9-]+$|https?:)/);
  });

  test('make no link, image, HTML or heading in Markdown', () => {
    const markdown = outputs.get('markdown') as string;
    expect(markdown).not.toMatch(/(?<!\\)[<>](?! )/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(/);
    expect(markdown).not.toMatch(/(?<!\\)!\[/);
    expect(markdown).not.toMatch(/(?<!\\)`/);
    expect(markdown).not.toMatch(/https?:\/\/evil/);
    const headings = markdown.split('\n').filter((line) => line.startsWith('#'));
    expect(headings.every((h) => /^#{1,3} [^#]/.test(h))).toBe(true);
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    const cells = new Set(rows.slice(0, 6).map((row) => row.match(/(?<!\\)\|/g)?.length));
    expect(cells.size).toBe(1);
  });

  test('are all there to be read', () => {
    const read = reading.html(outputs.get('html') as string);
    for (const words of hostileTexts) expect(read).toContain(visibleLine(words));
  });
});
