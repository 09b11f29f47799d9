/**
 * The parts that the page of a comparison is made of, for programs that show comparisons on pages of their own. They change with the page; only
 * `renderHtml` is a promise.
 */
export { liveLink, wordRuns } from './report/renderers/html/findings.ts';
export { bdi, html, Markup, trusted } from './report/renderers/html/markup.ts';
export { signSymbols } from './report/renderers/html/matrix.ts';
export { accountCards, articlesSection, contents, reportSections, type SideBySide } from './report/renderers/html/page.ts';
export { script as reportScript } from './report/renderers/html/script.ts';
export { style as reportStyle } from './report/renderers/html/style.ts';
export { hostOf, liveAddress, pageAddress } from './report/renderers/html/text-fragment.ts';
export { knownOrder } from './report/renderers/matrix-order.ts';
export { type Account, type Finding, type ReaderView, readerView } from './report/renderers/reader-view.ts';
export { compareWordings, type WordRun } from './report/renderers/word-diff.ts';
export { capital, count, dateWords, variationWords } from './report/renderers/wording.ts';
