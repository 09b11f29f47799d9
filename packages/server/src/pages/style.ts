/**
 * What the reading room adds to the style sheet of comparisons, whose colours it keeps: red conflict, ochre difference, blue in one account alone,
 * violet copied, and ink for everything else.
 */
export const style = `
.masthead { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; max-width: 84rem; margin-inline: auto; padding: .75rem clamp(1rem, 3vw, 2.5rem); }
.masthead .name { font: 700 1.25rem/1.2 var(--serif); letter-spacing: -.01em; }
.masthead .name a { text-decoration: none; }
.masthead .look { flex: 1 1 16rem; display: flex; gap: .4rem; max-width: 30rem; margin-inline-start: auto; }
.masthead .look label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.masthead .tools { font-size: .875rem; display: flex; gap: 1.25rem; }
.masthead .tools a { padding-block: .25rem; }
input, select, button, textarea { font: inherit; font-size: .9375rem; color: var(--ink); background: var(--card); border: 1px solid var(--muted); border-radius: 3px; padding: .35rem .6rem; min-height: 2.25rem; min-width: 0; }
input[type=checkbox] { min-height: 0; padding: 0; }
.look input { flex: 1; }
::placeholder { color: var(--muted); opacity: 1; }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; font-weight: 600; }
.foot { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1rem; padding-bottom: 2.5rem; }
.foot > p { border: 0; padding: 0; }
.opening { padding-top: 1.25rem; }
.has-x { color: var(--x); font-weight: 650; }
.has-d { color: var(--d); font-weight: 650; }
.has-a { color: var(--a); font-weight: 650; }
.has-none { color: var(--muted); }
main.room, main.beside { padding-top: .5rem; min-height: 60vh; }
.room h1, .beside h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.5rem); }
.standfirst .has-none { color: inherit; }

.narrow-down { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; padding-block: .75rem 1rem; border-top: 1px solid var(--rule); }
.narrow-down label { font-size: .8125rem; color: var(--muted); display: grid; gap: .15rem; flex: 1 1 9rem; max-width: 16rem; }
.which .narrow-down { padding-bottom: .4rem; }
.narrow-down .on { flex: 0 1 9.5rem; }
.narrow-down input[type=date] { height: 2.25rem; }
.times { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .875rem; padding-bottom: .6rem; }
.times a { padding-block: .2rem; }
.times a[aria-current] { font-weight: 650; text-decoration: underline 2px; text-decoration-color: currentColor; }
.times .all { margin-inline-start: auto; }
.suggested { position: absolute; z-index: 8; max-width: min(34rem, 92vw); max-height: 24rem; overflow-y: auto; background: var(--card); border: 1px solid var(--muted); border-radius: 3px; box-shadow: 0 6px 18px rgb(0 0 0 / .18); font-size: .9375rem; }
.suggested li { padding: .45rem .8rem; cursor: pointer; border-top: 1px solid var(--rule); }
.suggested li:first-child { border-top: 0; }
.suggested li:hover { background: var(--soft); }
.suggested li[aria-selected=true] { background: var(--ink); color: var(--paper); }
.suggested .kind { font-size: .8125rem; color: var(--muted); white-space: nowrap; font-weight: 400; margin-inline-start: .35em; }
.suggested li[aria-selected=true] .kind { color: inherit; }
.since-look { font-size: .9375rem; }
.since-look:not(:empty) { border-inline-start: 3px solid var(--ink); padding: .35rem .8rem; background: var(--soft); margin-bottom: .4rem; }
button.plain { background: none; color: inherit; border: 0; padding: 0 .2rem; min-height: 1.5rem; font-weight: 400; text-decoration: underline; text-underline-offset: .18em; }
.look-again { font-size: .875rem; font-weight: 650; }
.look-again:not(:empty)::before { content: "● "; font-size: .7em; vertical-align: .2em; }
.room.front > section, .room > section { padding-top: 1.25rem; }
.day h2 { font: 600 .9375rem/1.3 var(--sans); border-top: 2px solid var(--ink); padding-top: .5rem; }
.story { display: grid; grid-template-columns: minmax(0, 46rem) minmax(13rem, 17rem); gap: .5rem 2.5rem; padding-block: 1.1rem 1.25rem; border-top: 1px solid var(--rule); }
.day h2 + .story { border-top: 0; }
.later { content-visibility: auto; }
.story h3 { font: 600 clamp(1.25rem, 1.1rem + .7vw, 1.75rem)/1.2 var(--serif); letter-spacing: -.008em; text-wrap: balance; max-width: 34ch; }
.story h3 a, .hits h2 a, .said-in h2 a { text-decoration: none; }
.story h3 a:hover, .hits h2 a:hover, .said-in h2 a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.story .other { margin-top: .6rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); max-width: 54ch; }
.story .other q { font-size: 1.0625rem; line-height: 1.35; }
.story .other + .in { padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.in, .when, .found, .only-in, .copies-too { font-size: .875rem; color: var(--muted); }
.in a { color: inherit; display: inline-block; padding-block: .2rem; }
.numbers { display: grid; gap: .2rem; align-content: start; }
.independent { font-size: .9375rem; }
.independent b { font: 600 1.75rem/1 var(--serif); margin-inline-end: .1em; font-variant-numeric: lining-nums; }
.copies-too { display: block; color: var(--c); }
.nothing { padding-block: 2rem; font-size: 1.0625rem; }
.more { padding-block: 1.5rem; font-weight: 600; }

.tools-row { display: flex; flex-wrap: wrap; align-items: start; gap: .5rem 1.75rem; margin-top: 1.5rem; font-size: .9375rem; }
.tools-row > a { font-weight: 600; }
.tools-row details[open] { flex-basis: 100%; order: 2; }
.tools-row details ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: .35rem 1.5rem; padding-block: .6rem; }
.tools-row summary { color: var(--ink); }
.why { font-size: .8125rem; color: var(--muted); }
.live-note { font-size: .9375rem; }
.live-note:not(:empty) { border-inline-start: 3px solid var(--ink); padding: .35rem .8rem; margin-top: .8rem; background: var(--soft); }
.is-new > header h3::after, .only li.is-new > q::after { content: "new"; font: 600 .6875rem var(--sans); letter-spacing: .04em; text-transform: uppercase; border: 1px solid currentColor; border-radius: 3px; padding: 0 .35em; margin-inline-start: .5em; vertical-align: .15em; }

.choose fieldset { border: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: baseline; font-size: .9375rem; }
.choose legend { padding: 0; font-size: .8125rem; color: var(--muted); }
.beside > section { padding-top: 1rem; }
.beside .articles h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

.named-in h2 { font-size: 1.1875rem; }
.named-in li { padding-block: .35rem; }
.named-in ul { padding-top: .5rem; }
.said-in h2, .hits h2 { font-size: 1.1875rem; line-height: 1.3; border-top: 1px solid var(--rule); }
.said-in li, .hits li { margin-bottom: 1rem; max-width: 72ch; }
.said-in q, .hits q { display: block; font-size: 1.0625rem; line-height: 1.5; }
.said-in ul { padding-top: .6rem; }
.hits { display: grid; gap: .5rem; padding-top: 1rem; }
.hits h2 { margin-bottom: .3rem; }
.results mark, .person mark { background: var(--soft); }
.matrix.list td { text-align: start; white-space: nowrap; border-inline-start: 0; }
.matrix.list td a { display: inline; margin: 0; padding: 0; }
.matrix.list thead th:not(:first-child) { text-align: start; }
.matrix.list tbody th { font-family: var(--serif); font-size: 1.0625rem; }
.outlet-page .scroll { margin-top: 1.25rem; }

.version { border-top: 1px solid var(--rule); padding-block: 1rem; }
.version h3 { font-weight: 600; margin-bottom: .6rem; }
.version p { font-family: var(--serif); line-height: 1.5; }
.pair-of { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .4rem 1.5rem; margin-bottom: .9rem; }
.was { color: var(--muted); border-inline-start: 3px solid var(--rule); padding-inline-start: .9rem; }
.is { border-inline-start: 3px solid var(--ink); padding-inline-start: .9rem; }
.was mark { text-decoration-line: line-through; text-decoration-thickness: 1px; }
.version > .was, .version > .is { margin-bottom: .6rem; }
.whole .text { padding-inline: 0; max-width: 68ch; }
.warning { border-inline-start: 3px solid var(--x); color: var(--x); padding-inline-start: .9rem; font-weight: 600; margin-top: .8rem; }

.write form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: .9rem 1.5rem; max-width: 60rem; padding-top: 1rem; }
.write label { display: grid; gap: .2rem; font-size: .875rem; color: var(--muted); align-content: start; }
.write .broad, .write form > p, .write fieldset, .write output { grid-column: 1 / -1; }
.write textarea { font: 1.0625rem/1.5 var(--serif); }
.write fieldset { border: 0; }
.write legend { padding: 0; font-size: .875rem; color: var(--muted); }
.write .choice { display: block; font-size: 1rem; color: var(--ink); padding-block: .25rem; }
.write output:not(:empty) { border-inline-start: 3px solid var(--ink); padding: .35rem .8rem; background: var(--soft); }
.correct .who { border: 1px solid var(--rule); padding: .8rem 1rem 1rem; margin-top: 1rem; }
.correct section { margin-top: 2rem; }
.correct #told:not(:empty) { display: block; margin-top: .8rem; }
.decisions { padding: .5rem 0 0; display: grid; gap: 1rem; }
.decisions form { padding-top: .4rem; grid-template-columns: minmax(0, 24rem) auto; justify-content: start; align-items: end; }
.decisions form > p { grid-column: auto; }
.correct .readings { padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.api h2 { border-top: 0; padding-top: 0; font-size: 1.125rem; }
.api h2 code { font: 600 1em var(--mono); }
.api section { border-top: 1px solid var(--rule); padding-block: .9rem; }
.api .method { display: inline-block; min-width: 3.5em; color: var(--muted); }
.api dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .15rem 1rem; font-size: .875rem; margin-top: .4rem; }
.api dt { font-family: var(--mono); }

@media (min-width: 100rem) {
  .masthead { max-width: 110rem; }
  .day, .later { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 4rem; }
  .day h2, .later { grid-column: 1 / -1; }
  .day h2 + .story, .day h2 + .story + .story { border-top: 0; }
}
@media (max-width: 48rem) {
  .story { grid-template-columns: minmax(0, 1fr); }
  .narrow-down { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: end; }
  .narrow-down label { max-width: none; }
  .numbers { grid-auto-flow: row; }
  .masthead .look { order: 3; flex-basis: 100%; max-width: none; }
  .masthead .tools { margin-inline-start: auto; }
}
@media print { .masthead .look, .masthead .tools, .which, .narrow-down, .since-look, .more, .tools-row, .choose, .orders, .suggested { display: none; } }
`;

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#1d1c1a"/><path d="M8 10h7M8 16h7M8 22h7" stroke="#faf9f6" stroke-width="2.5"/><path d="M18 10h6M18 22h6" stroke="#faf9f6" stroke-width="2.5"/><path d="M18 16h6" stroke="#ff9a90" stroke-width="2.5"/></svg>`;
