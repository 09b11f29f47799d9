import { html, type Markup } from '@crosscheck/engine/page';

/** A page as a reader gets it, without the frame that all pages have. */
export interface Page {
  readonly title: string;
  /** Everything between the masthead and the foot; it has one `main` with the id `main`. */
  readonly body: Markup;
  /** What stands in the field for looking. */
  readonly words?: string;
  /** The script of comparisons is needed as well. */
  readonly report?: boolean;
  /** Story whose events the page follows. */
  readonly follows?: string;
  /** Atom feed of what the page shows. */
  readonly feed?: string;
}

/** A whole page: it reads without its scripts, which come from this server alone. */
export function renderPage({ title, body, words = '', report = false, follows, feed }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Crosscheck</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/reading-room.css">
${feed !== undefined && html`<link rel="alternate" type="application/atom+xml" href="${feed}">`}
${report && html`<script src="/assets/report.js" defer></script>`}
<script src="/assets/reading-room.js" type="module"></script>
</head>
<body${follows !== undefined && html` data-follows="${follows}"`}>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><p class="name"><a href="/">Crosscheck</a></p>
<form class="look" action="/search" role="search"><label for="look">Search articles and statements</label><input id="look" name="words" type="search" placeholder="People, outlets, places, headlines, words" value="${words}" maxlength="300" autocomplete="off" data-suggest="any"><button>Search</button></form>
<p class="tools"><a href="/add">Add</a> <a href="/compare">Compare</a> <a href="/api">API</a></p></header>
${body}
<footer class="foot"><p>Every line is in the words of an account. Crosscheck rates nobody.</p></footer>
</body>
</html>
`.source;
}
