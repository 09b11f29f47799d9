/**
 * The page's style sheet. Colours have one meaning each: red conflict, ochre difference, blue in one account alone, violet copied;
 * everything else is ink on paper. Article text is set in a serif, everything we say in a sans.
 */
export const style = `
:root {
  --paper: #faf9f6; --card: #fff; --ink: #1d1c1a; --muted: #5d5a54; --rule: #dedad1; --soft: #f1efe9; --link: #1d1c1a;
  --x: #a61b1b; --x-soft: #fbe6e3; --d: #7b4f00; --d-soft: #fbefd2; --a: #14558f; --c: #6a4391;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Source Serif 4", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
  color-scheme: light dark;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #17171a; --card: #1f1f23; --ink: #ebe8e2; --muted: #aaa69e; --rule: #393940; --soft: #26262b; --link: #ebe8e2;
    --x: #ff9a90; --x-soft: #4a2220; --d: #efc069; --d-soft: #41330f; --a: #90c4f7; --c: #cdb2f2;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 4rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
.opening, main, footer, nav ul { max-width: 84rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2.5rem); }
h1, h2, h3, p, ul, ol, dl, dd, table, fieldset { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--a); outline-offset: 2px; border-radius: 2px; }
bdi, q, .said, .words, .text p { unicode-bidi: isolate; }
q { quotes: none; }
q, .said, .words, .gist, .headline, .text, .account h3:not(.outlet) { font-family: var(--serif); }
mark { background: none; color: inherit; font-weight: 600; text-decoration: underline 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; background: var(--ink); color: var(--paper); padding: .6rem 1rem; z-index: 9; }
.skip:focus { top: .5rem; }
.symbols { position: absolute; }

.opening { padding-block: 2rem 1.75rem; }
.brand { font-weight: 700; font-size: .8125rem; letter-spacing: .08em; text-transform: uppercase; color: var(--muted); }
h1 { font: 600 clamp(1.75rem, 1.2rem + 2.6vw, 3.25rem)/1.12 var(--serif); letter-spacing: -.012em; margin-block: .35rem .6rem; max-width: 26ch; text-wrap: balance; }
h1 .x, h2 .x { color: var(--x); }
h1 .d { color: var(--d); }
.standfirst { color: var(--muted); max-width: 68ch; font-size: 1.0625rem; }
.accounts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1.25rem 2rem; margin-top: 1.75rem; }
.accounts > li { border-top: 2px solid var(--ink); padding-top: .6rem; }
.accounts.many { grid-template-columns: repeat(auto-fill, minmax(min(100%, 11.5rem), 1fr)); gap: .8rem 1.25rem; }
.accounts.many > li { border-top-width: 1px; padding-top: .35rem; font-size: .875rem; }
.many .outlet { font-size: .875rem; line-height: 1.3; }
.many .headline { font-size: .9375rem; margin: 0; white-space: nowrap; }
.many .headline a { display: block; line-height: 1.5rem; overflow: hidden; text-overflow: ellipsis; }
.many .evidence { display: none; }
.outlet { font-weight: 600; font-size: .9375rem; }
.headline { font-size: 1.125rem; line-height: 1.3; margin-block: .3rem; }
.headline a { text-decoration: none; }
.headline a:hover { text-decoration: underline; }
.meta, .by, .how, .evidence, .address, .lead, .live, .go { font-size: .8125rem; color: var(--muted); }
.meta .date { color: var(--ink); }
.evidence::before { content: "("; }
.evidence::after { content: ")"; }
.none { color: var(--muted); font-style: italic; }
.undated { color: var(--ink); border: 1px dashed var(--muted); border-radius: 3px; padding: 0 .35em; }
.copy { font-size: .8125rem; color: var(--c); margin-top: .3rem; }
.copy a { color: inherit; }
.key { display: inline-block; min-width: 1.45em; padding: 0 .3em; border: 1px solid currentColor; border-radius: 3px; font: 600 .75em/1.5 var(--sans); text-align: center; }
.n { color: var(--muted); font: 400 .8em var(--sans); font-variant-numeric: tabular-nums; }

nav { position: sticky; top: 0; z-index: 5; background: var(--paper); border-block: 1px solid var(--rule); }
nav ul { display: flex; gap: .25rem 1.5rem; overflow-x: auto; scrollbar-width: thin; scrollbar-color: var(--muted) transparent; }
nav a { display: block; padding: .65rem 0; white-space: nowrap; text-decoration: none; font-size: .875rem; font-weight: 500; }
nav a:hover { text-decoration: underline; }

main { padding-block: 1rem 3rem; }
main:focus { outline: none; }
main > section { padding-top: 2.75rem; }
h2 { font: 600 1.625rem/1.2 var(--serif); border-top: 2px solid var(--ink); padding-top: .6rem; }
.lead { font-size: .9375rem; max-width: 68ch; margin-block: .2rem 1.1rem; }
.conflict h2 { border-color: var(--x); color: var(--x); }
.difference h2 { border-color: var(--d); color: var(--d); }
.none-found h2 { border-color: var(--ink); color: var(--ink); }
.alone h2 { border-color: var(--a); color: var(--a); }
.copies h2 { border-color: var(--c); color: var(--c); }

.filter { border: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; font-size: .875rem; padding-top: 1.25rem; align-items: baseline; }
.filter legend { float: left; color: var(--muted); padding: 0; margin-inline-end: .25rem; }
.filter label { white-space: nowrap; }
.filter input { accent-color: var(--ink); margin: 0 .25em 0 0; vertical-align: -.1em; }
.filter .keys, .filter .wide { display: none; margin-inline-start: auto; color: var(--muted); }
.js .filter .keys, .js .filter .wide { display: inline; }
kbd { font: 600 .85em var(--mono); border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 3px; padding: 0 .35em; color: var(--ink); }

.finding { border-top: 1px solid var(--rule); padding-block: 1.1rem 1.4rem; scroll-margin-top: 3.5rem; }
.lead + .finding { border-top: 0; padding-top: 0; }
:root:has(#show-quote-wording:not(:checked)) .t-quote-wording,
:root:has(#show-number:not(:checked)) .t-number,
:root:has(#show-date:not(:checked)) .t-date,
:root:has(#show-name:not(:checked)) .t-name,
:root:has(#show-place:not(:checked)) .t-place,
:root:has(#show-attribution:not(:checked)) .t-attribution,
:root:has(#show-hedging:not(:checked)) .t-hedging,
:root:has(#show-negation:not(:checked)) .t-negation,
:root:has(#show-outcome:not(:checked)) .t-outcome,
:root:has(#show-detail:not(:checked)) .t-detail { display: none; }
.finding header { display: flex; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline; flex-wrap: wrap; margin-bottom: .7rem; }
h3 { font-size: 1rem; line-height: 1.4; font-weight: 400; }
.finding h3 { flex: 1 1 24rem; }
.kind { font-weight: 650; }
.kind::after { content: " "; }
.conflict .kind { color: var(--x); }
.difference .kind { color: var(--d); }
h3 s { text-decoration-color: var(--muted); }
.rejected .finding .words, .rejection { color: var(--muted); }
.rejection { margin-bottom: .7rem; }
.address { font-variant-numeric: tabular-nums; white-space: nowrap; }
.groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1rem 2rem; }
.group { border-inline-start: 3px solid var(--rule); padding-inline-start: 1rem; min-width: 0; }
.conflict .group { border-color: var(--x); }
.difference .group { border-color: var(--d); }
.words { font-size: 1.5rem; line-height: 1.25; font-weight: 600; }
.or { color: var(--muted); font-weight: 400; }
.words.long { font-size: 1.1875rem; line-height: 1.45; font-weight: 400; }
.conflict mark { text-decoration-color: var(--x); background: var(--x-soft); }
.difference mark { text-decoration-color: var(--d); background: var(--d-soft); }
.also { text-decoration: underline dotted 1.5px var(--muted); text-underline-offset: .2em; }
.group ul { display: grid; gap: .6rem; margin-top: .5rem; }
.group li q { display: block; color: var(--ink); font-size: 1rem; line-height: 1.5; margin-top: .1rem; }
.who { font-size: .875rem; font-weight: 600; text-decoration: none; }
.who:hover bdi { text-decoration: underline; }
.value { font-family: var(--mono); font-size: .9em; }
.value::before { content: "· "; }
details > summary { cursor: pointer; }
.only summary { font-size: .875rem; color: var(--muted); margin-bottom: .9rem; }
.group details summary { font-size: .875rem; margin-top: .5rem; color: var(--muted); }

.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1.5rem 2rem; }
.only h3 { font-weight: 600; margin-bottom: .4rem; font-size: .9375rem; }
.only li { border-inline-start: 3px solid var(--a); padding-inline-start: .9rem; margin-bottom: .9rem; }
.only q { display: block; font-size: 1.0625rem; line-height: 1.5; }

.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; font-size: .875rem; margin-bottom: .8rem; }
.sign { vertical-align: -.15em; color: var(--ink); }
.s-copied { color: var(--c); }
.s-absent { color: var(--muted); }
.group-sign { font: 700 .75rem/1 var(--sans); font-variant-numeric: tabular-nums; white-space: nowrap; }
.x .group-sign { color: var(--x); }
.d .group-sign { color: var(--d); }
.orders { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; align-items: baseline; font-size: .875rem; margin-bottom: .8rem; color: var(--muted); }
.orders a { padding-block: .2rem; }
.orders a[aria-current] { color: var(--ink); font-weight: 650; text-decoration: underline 2px; text-decoration-color: currentColor; }
.scroll { position: relative; overflow: auto; max-height: min(85vh, 60rem); background: var(--card); border: 1px solid var(--rule); }
.matrix { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .9375rem; }
.matrix th, .matrix td { border-bottom: 1px solid var(--rule); padding: .45rem .6rem; vertical-align: top; text-align: start; }
.matrix td { text-align: center; min-width: 2.6rem; border-inline-start: 1px solid var(--soft); }
.matrix tbody tr:last-child > * { border-bottom: 0; }
.matrix thead { position: sticky; top: 0; z-index: 2; }
.matrix thead th { background: var(--card); vertical-align: bottom; border-bottom: 2px solid var(--ink); font-size: .8125rem; line-height: 1.3; font-weight: 600; }
.matrix thead th:not(:first-child) { text-align: center; }
.matrix thead th:first-child { position: sticky; inset-inline-start: 0; z-index: 1; }
.matrix thead a { text-decoration: none; }
.matrix thead a:hover { text-decoration: underline; }
.matrix .by-account { min-width: 5.75rem; }
.by-account .slant, .by-account .to-article { display: block; }
.by-account .to-article { padding-block: .25rem; }
.by-account a.name { display: block; padding-block: .25rem; }
.matrix [aria-sort] .name { text-decoration: underline 2px; text-underline-offset: .2em; }
.matrix th.num[aria-sort] { color: var(--ink); text-decoration: underline 2px; text-underline-offset: .2em; }
.slanted thead { background: var(--card); }
.slanted thead th:not(:first-child) { background: none; }
.matrix.slanted .by-account { height: 11rem; padding: 0 0 .3rem; min-width: 2.3rem; position: relative; }
/* a name leans over the heads of the next columns, which must not take its clicks */
.slanted .by-account { pointer-events: none; }
.slanted .by-account a { pointer-events: auto; }
.slanted .slant { position: absolute; inset-inline-start: 50%; bottom: 2.35rem; transform: rotate(-52deg); transform-origin: 0 100%; text-align: start; white-space: nowrap; line-height: 1.2; }
.slanted .by-account .name { display: block; padding: .15rem .1rem; }
.slanted td:not(.num) { padding-inline: .2rem; min-width: 2.3rem; }
.slanted td:not(.num) a { margin-inline: -.2rem; padding-inline: .2rem; }
.matrix tbody th { font-weight: 400; min-width: 15rem; position: sticky; inset-inline-start: 0; z-index: 1; background: var(--card); }
.matrix.slanted tbody th { min-width: 18rem; }
.matrix td a { display: grid; justify-items: center; gap: .2rem; margin: -.45rem -.6rem; padding: .45rem .6rem; min-height: 2.2rem; text-decoration: none; }
.matrix td.x { background: var(--x-soft); }
.matrix td.d { background: var(--d-soft); }
.matrix abbr { text-decoration: none; white-space: nowrap; color: var(--muted); font-weight: 400; }
.matrix .num { color: var(--muted); font-variant-numeric: tabular-nums; font-weight: 400; }
.matrix .when { white-space: nowrap; font-size: .8125rem; }
.matrix tbody tr:hover > :not(.x, .d) { background: var(--soft); }
.matrix summary { line-height: 1.4; list-style-position: outside; margin-inline-start: 1.1em; }
.matrix .readings, .matrix .not { margin-inline-start: 1.1em; }
.matrix .kind { color: var(--muted); font-weight: 400; font-size: .8125rem; }
.gist { font-size: 1rem; }
.matrix .kind { float: left; width: 6.25em; font-variant-numeric: tabular-nums; }
.matrix .gist { display: flow-root; }
.matrix.slanted .kind { float: none; width: auto; }
.matrix details:not([open]) .gist { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.readings { display: grid; gap: .5rem; margin-block: .6rem .3rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.readings q { display: block; }
.not { font-size: .8125rem; color: var(--muted); }

.speaker { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: .5rem 2rem; border-top: 1px solid var(--rule); padding-block: 1rem; }
.speaker h3 { font-weight: 650; }
.role { display: block; font-weight: 400; font-size: .875rem; color: var(--muted); }
.utterance { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; }
.utterance .address { order: 2; }
.utterance + .utterance { margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px dashed var(--rule); }
.utterance li { margin-bottom: .7rem; }
.utterances summary { font-size: .875rem; color: var(--muted); margin-top: .8rem; }
.utterances details[open] > summary { margin-bottom: 1rem; }
.said { font-size: 1.125rem; line-height: 1.45; }
.indirect .said { color: var(--muted); }
.utterance mark { background: var(--soft); }

.lanes { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--rule); table-layout: fixed; }
.lanes + .lanes { margin-top: 1.25rem; }
.lanes caption { text-align: start; font-size: .875rem; color: var(--muted); padding-block: .5rem; }
.lanes th, .lanes td { text-align: start; vertical-align: top; padding: .35rem .9rem; }
.lanes thead th { font-size: .8125rem; font-weight: 600; vertical-align: bottom; border-bottom: 2px solid var(--ink); }
.lanes th:first-child { width: 13rem; }
.lanes .drawing { width: 44%; padding-inline: 0; position: relative; }
.lanes thead .drawing { padding-bottom: 0; }
.lanes tbody { border-top: 1px solid var(--rule); }
.lanes tbody th { font-weight: 500; font-size: .875rem; line-height: 26px; font-variant-numeric: tabular-nums; }
.lanes .flag { display: block; color: var(--x); font-size: .8125rem; line-height: 1.2; }
.disagree th { color: var(--x); }
.lanes svg { display: block; overflow: visible; }
.lanes .back { position: absolute; inset: 0; width: 100%; height: 100%; }
.lanes .lane { position: relative; }
.lanes li { line-height: 1.45; }
.lanes li + li { margin-top: .35rem; padding-top: .35rem; border-top: 1px dashed var(--rule); }
.lanes q { font-size: 1rem; }
.by-keys .who { white-space: nowrap; }
.axis text, .lane text { font: 12px var(--sans); fill: var(--muted); }
.axis .under { font-weight: 600; fill: var(--ink); }
.axis .break path { stroke: var(--muted); fill: none; }
.grid { stroke: var(--rule); }
.gap { fill: var(--soft); }
.ghost { fill: var(--card); stroke: var(--x); stroke-width: 1.5; stroke-dasharray: 3 2; }
.tie { stroke: var(--x); stroke-width: 1.5; stroke-dasharray: 3 2; }
.bar { stroke: var(--ink); stroke-width: 9; stroke-linecap: round; }
.moment { fill: var(--card); stroke: var(--ink); stroke-width: 3; }
.lane .keys { font-weight: 600; fill: var(--ink); }
.disagree .bar, .disagree .moment { stroke: var(--x); }

.copies-of { display: grid; grid-template-columns: minmax(0, 26rem) minmax(0, 1fr); gap: 1.5rem 3rem; align-items: start; }
.took { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .6rem; }
.took li { height: 44px; line-height: 1.25; display: grid; align-content: center; overflow: hidden; }
.took .who, .took .date { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.took .date { font-size: .8125rem; color: var(--muted); }
.way { fill: none; stroke: var(--c); stroke-linecap: butt; opacity: .8; }
.way.either { stroke-dasharray: 5 4; opacity: .65; }
.tip { fill: var(--c); }
.dot { fill: var(--card); stroke: var(--ink); stroke-width: 2; }
.pairs { border-collapse: collapse; width: 100%; font-size: .9375rem; }
.pairs th, .pairs td { text-align: start; vertical-align: baseline; padding: .5rem .9rem 0 0; font-weight: 400; }
.pairs thead th { font-size: .8125rem; font-weight: 600; border-bottom: 2px solid var(--ink); padding-bottom: .3rem; }
.pairs thead th:not(.num) { width: 44%; }
.pairs .num { text-align: end; padding-inline-end: 0; white-space: nowrap; }
.pairs tbody { border-bottom: 1px solid var(--rule); }
.pairs details { padding-bottom: .5rem; }
.pairs summary { font-size: .875rem; color: var(--muted); }
.pairs li { margin-block: .5rem; }
.more-pairs { margin-top: 1rem; font-size: .9375rem; }

.articles .filter { padding-block: .4rem 1.2rem; }
.articles .filter label { border-bottom: 3px solid transparent; }
.filter .x { border-color: var(--x) !important; }
.filter .d { border-color: var(--d) !important; }
.filter .a { border-color: var(--a) !important; }
.filter .c { border-color: var(--c) !important; border-bottom-style: dotted !important; }
.filter .p { border-color: var(--rule) !important; }
.side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18.5rem), 1fr)); gap: 0 1.5rem; }
.account { display: grid; grid-template-rows: subgrid; grid-row: span 2; margin-bottom: 1.5rem; background: var(--card); border: 1px solid var(--rule); scroll-margin-top: 3.5rem; min-width: 0; }
.js .panes .text { max-height: calc(100vh - 11rem); overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; position: relative; }
.account > header { padding: .8rem 1.1rem .7rem; border-bottom: 1px solid var(--rule); background: var(--card); }
.account h3:not(.outlet) { font-size: 1.25rem; line-height: 1.25; font-weight: 600; margin-block: .25rem; }
.text { padding: .9rem 1.1rem 1.2rem; font-size: 1.0625rem; line-height: 1.62; }
.text p + p { margin-top: .8em; }
.m { text-decoration-line: underline; text-decoration-color: transparent; text-decoration-thickness: 2px; text-underline-offset: .22em; text-decoration-skip-ink: none; border-radius: 2px; scroll-margin-block: 30vh; }
:root:not(:has(#mark-p:not(:checked))) .m.p { text-decoration-color: var(--rule); }
:root:not(:has(#mark-c:not(:checked))) .m.c { text-decoration-color: var(--c); text-decoration-style: dotted; }
:root:not(:has(#mark-a:not(:checked))) .m.a { text-decoration-color: var(--a); text-decoration-style: solid; }
:root:not(:has(#mark-d:not(:checked))) .m.d { background: var(--d-soft); text-decoration-color: var(--d); text-decoration-style: solid; }
:root:not(:has(#mark-x:not(:checked))) .m.x { background: var(--x-soft); text-decoration-color: var(--x); text-decoration-style: solid; }
:root:not(:has(#mark-b:not(:checked))) .m.b { color: var(--muted); font-size: .875em; }
.tag { font: 600 .6875rem var(--sans); letter-spacing: .04em; text-transform: uppercase; color: var(--muted); border: 1px solid var(--rule); border-radius: 3px; padding: 0 .35em; }
.r { font: 600 .625rem/1 var(--sans); vertical-align: super; margin-inline: .15em .05em; padding: .1em .2em; text-decoration: none; color: var(--muted); user-select: none; }
.r.x { color: var(--x); }
.r.d { color: var(--d); }
.r.a { color: var(--a); }
.r.c { color: var(--c); }
:root:has(#mark-p:not(:checked)) .r.p, :root:has(#mark-c:not(:checked)) .r.c, :root:has(#mark-a:not(:checked)) .r.a,
:root:has(#mark-d:not(:checked)) .r.d, :root:has(#mark-x:not(:checked)) .r.x { display: none; }
.m.on { box-shadow: 0 0 0 2px var(--ink); }
.js .text .m[data-k] { cursor: pointer; }
.finding:target, .only li:target, .pair:target, .finding:focus { outline: 2px solid var(--ink); outline-offset: .5rem; }
.matrix tr:target > * { background: var(--soft); box-shadow: inset 0 2px var(--ink), inset 0 -2px var(--ink); }
.m:target, span:target + .m { outline: 3px solid var(--ink); outline-offset: 1px; }

.notes li { margin-block: .3rem; font-size: .9375rem; }
footer { padding-block: 0 3rem; font-size: .8125rem; color: var(--muted); }
footer > p { border-top: 1px solid var(--rule); padding-top: 1rem; }
footer dl { margin-top: .6rem; display: grid; gap: .2rem; }
footer dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
footer dt { flex: 0 0 16rem; }
footer code { font: .95em var(--mono); }

@media (min-width: 64rem) {
  .scroll.fits { overflow: visible; max-height: none; }
  .fits .matrix thead { top: 2.7rem; }
}
@media (min-width: 100rem) { .opening, main, footer, nav ul { max-width: 110rem; } }
@media (max-width: 48rem) {
  .finding header { display: block; }
  .speaker, .utterance { grid-template-columns: minmax(0, 1fr); }
  .utterance .address { order: 0; }
  .matrix tbody th, .matrix.slanted tbody th { min-width: 9.5rem; max-width: 9.5rem; }
  .matrix th, .matrix td { padding: .4rem; }
  .matrix td { min-width: 2.1rem; }
  .matrix td a { margin: -.4rem; padding: .4rem; }
  .matrix .kind { float: none; display: block; width: auto; }
  .matrix details:not([open]) .gist { -webkit-line-clamp: 4; }
  .matrix summary, .matrix .readings, .matrix .not { margin-inline-start: 0; }
  .matrix summary { list-style: none; }
  .orders .hint { display: none; }
  .copies-of { grid-template-columns: minmax(0, 1fr); }
  .lanes, .lanes tbody, .lanes tr, .lanes th, .lanes td, .lanes thead, .lanes caption { display: block; }
  .lanes thead th:not(.drawing) { display: none; }
  .lanes thead { padding-inline: .9rem; }
  .lanes thead .drawing, .lanes .drawing { width: auto; }
  .lanes th:first-child { width: auto; }
  .lanes tr { padding-block: .3rem; }
  .lanes tbody th { padding-block: 0; }
  .lanes tbody .drawing { margin-inline: .9rem; padding-block: .15rem; }
  .lanes .in { padding-top: .1rem; }
  .words { font-size: 1.25rem; }
}
@media (max-width: 63.99rem) { .js .filter .wide { display: none; } }
@media (max-width: 48rem), (pointer: coarse) { .js .filter .keys { display: none; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --paper: #fff; --card: #fff; }
  @page { margin: 16mm 14mm; }
  body { font-size: 10pt; }
  nav, .skip, .filter, .live, .go { display: none; }
  .opening, main, footer { max-width: none; padding-inline: 0; }
  main > section { padding-top: 1.5rem; }
  .finding, .only li, .utterance li, .accounts li, .matrix tr, .lanes tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .scroll { max-height: none; overflow: visible; border: 0; }
  .matrix thead, .matrix thead th:first-child, .matrix tbody th { position: static; }
  .orders, .more-pairs { display: none; }
  .matrix { font-size: 8pt; }
  .matrix tbody th, .matrix.slanted tbody th { min-width: 0; width: 34%; }
  .matrix td, .matrix .by-account, .matrix.slanted .by-account, .slanted td:not(.num) { min-width: 0; padding: .8mm .3mm; }
  .matrix td a { margin: 0; padding: 0; }
  .matrix .sign { width: 9pt; height: 9pt; }
  .group-sign { font-size: 6.5pt; }
  .matrix .gist { font-size: 9pt; line-height: 1.3; }
  .slanted .name { font-size: 7pt; }
  .slanted thead .key { min-width: 0; padding: 0 .15em; border: 0; white-space: nowrap; }
  .matrix .num { font-size: 7pt; }
  .matrix .when { display: none; }
  .matrix thead [data-sorted=time] { display: none; }
  .copies-of { display: block; }
  .took { margin-bottom: 5mm; break-inside: avoid; }
  .side { display: block; columns: 2; column-gap: 8mm; }
  .account { border: 0; display: block; }
  .js .panes .text { max-height: none; overflow: visible; }
  .account > header, .text { padding-inline: 0; }
  .text { font-size: 10pt; line-height: 1.45; }
  :not(th) > details::details-content { content-visibility: visible; block-size: auto; }
  .matrix details:not([open]) .gist { display: inline; }
  mark, .m, .gap, .bar, .sign { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}
`;
