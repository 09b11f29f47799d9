import type { Report, ReportPassage } from '../report.ts';
import { sampleReport } from './sample-report.testing.ts';

/** Texts that try to become something else than text: markup, scripts, styles, addresses, terminal commands, writing direction. */
export const hostileTexts: readonly string[] = [
  '<script>globalThis.pwned = 1; alert(1)</script>',
  '</script><script src="http://evil.test/x.js"></script>',
  '<img src="http://evil.test/beacon.png" onerror="alert(1)">',
  '"><svg onload=alert(1)><style>@import url(http://evil.test/x.css)</style>',
  "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
  '</style><style>body{background:url(http://evil.test/bg.png)}</style>',
  '</title></head><body onload=alert(1)><iframe src="http://evil.test/"></iframe>',
  '<meta http-equiv="refresh" content="0;url=http://evil.test/"><base href="http://evil.test/"><link rel=stylesheet href="http://evil.test/a.css">',
  '<!-- --><![CDATA[ ]]> &lt;script&gt; &#60;script&#62; \0 \x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \r overwritten \b\b\b',
  'direction \u202etxt.exe\u202c \u2066isolate \u200f \u2028 line \ud800 half',
  '![image](http://evil.test/i.png) [link](javascript:alert(1)) <http://evil.test/> `code` **bold** _em_ ~~del~~ | cell | # heading\n\n# heading\n- item\n1. item\n> quote\n```\nfence\n```\n---\n[ref]: http://evil.test/ "t"',
  'http://evil.test/plain www.evil.test @someone #1 $x$ &nbsp; \\ {{template}} #{script}',
];

/** A report whose every free text is hostile, in articles, names, ids and explanations; spans cover the texts. */
export function hostileReport(): Report {
  const texts = sampleReport.articles.map(
    (_, i) => `${hostileTexts.map((t, k) => hostileTexts[(k + i) % hostileTexts.length] ?? t).join(' ')} end`,
  );
  const ids = new Map(sampleReport.articles.map((a, i) => [a.id, `${a.id}${hostileTexts[i]}`]));
  let turn = 0;
  const bad = () => hostileTexts[turn++ % hostileTexts.length] as string;
  const spread = (passage: ReportPassage) => {
    const length = (texts[sampleReport.articles.findIndex((a) => a.id === passage.article)] as string).length;
    const start = turn++ % 40;
    return { article: ids.get(passage.article) as string, start, end: Math.min(length, start + 200 + (turn % 900)) };
  };
  return {
    ...sampleReport,
    articles: sampleReport.articles.map((a, i) => ({
      id: ids.get(a.id) as string,
      text: texts[i] as string,
      headline: bad(),
      publisher: bad(),
      byline: bad(),
      url: [
        'javascript:alert(1)',
        'http://evil.test/"><script>alert(1)</script>',
        'data:text/html,<script>alert(1)</script>',
        ' https://evil.test/ onclick=alert(1)',
      ][i] as string,
      published: i % 2 ? { value: bad(), evidence: 'text' as const } : null,
      language: 'en" onload="alert(1)',
      sha256: bad(),
    })),
    entities: sampleReport.entities.map((e) => ({ ...e, name: bad(), roles: [bad(), bad()], mentions: [] })),
    statements: sampleReport.statements.map((s) => {
      const passage = spread(s);
      const span = { start: passage.start, end: passage.end };
      return {
        ...s,
        ...passage,
        attribution: s.attribution
          ? { ...s.attribution, source: [span], cue: [span], content: [span], quoted: [span], speakerName: bad() }
          : null,
        rule: bad(),
      };
    }),
    times: [],
    timeline: sampleReport.timeline.map((t, i) => ({ ...spread(t), date: i % 3 ? t.date : bad(), gist: bad() })),
    points: sampleReport.points.map((p) => ({
      ...p,
      id: `${p.id}${bad()}`,
      gist: bad(),
      readings: p.readings.map((r) => ({ ...spread(r), ...(r.statement === undefined ? {} : { statement: r.statement }) })),
      absent: p.absent.map((a) => ids.get(a) as string),
    })),
    variations: sampleReport.variations.map((v) => ({
      ...v,
      id: `${v.id}${bad()}`,
      explanation: bad(),
      rule: bad(),
      readings: v.readings.map((r) => ({ ...spread(r), text: bad(), value: bad() })),
    })),
    unique: sampleReport.unique.map((u) => ({ ...spread(u), score: u.score, gist: bad() })),
    copied: sampleReport.copied.map((c) => ({ ...c, readings: [spread(c.readings[0]), spread(c.readings[1])] as const })),
    boilerplate: sampleReport.boilerplate.map((b) => ({ ...spread(b), kind: b.kind })),
    diagnostics: sampleReport.diagnostics.map((d) => ({ ...d, article: ids.get('A') as string, message: bad() })),
  };
}
