/** What pages have on which articles are given. */
export const givingStyle = `
.give form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 2.5rem; padding-top: 1.25rem; max-width: 76rem; }
.give [data-gives=add] > .token, .give [data-gives=compare] > .texts, .give form > .files, .give form > .do, .give form > output { grid-column: 1 / -1; }
.give label { display: grid; gap: .2rem; font-size: .875rem; color: var(--muted); align-content: start; }
.give .token { max-width: 24rem; }
.give form h2 { font: 600 1.125rem/1.3 var(--serif); border: 0; padding: 0; margin: 0 0 .35rem; }
.give .hint { font-size: .875rem; color: var(--muted); max-width: 60ch; margin-bottom: .5rem; }
.give textarea { display: block; width: 100%; font: 1.0625rem/1.5 var(--serif); resize: vertical; }
.give .links textarea { font: .875rem/1.6 var(--mono); white-space: pre; overflow-x: auto; }
.give .all-texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.25rem 2.5rem; }
.give .one-text:only-child .pasted > span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.give details { font-size: .875rem; margin-top: .4rem; }
.give summary { padding-block: .25rem; width: fit-content; }
.give .about { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: .6rem 1rem; padding-top: .5rem; }
.give .more-texts { margin-top: 1rem; }
.give .files { border: 2px dashed var(--muted); border-radius: 6px; padding: 1rem 1.25rem 1.25rem; }
.give.over .files { border-color: var(--ink); border-style: solid; background: var(--soft); }
.give .pick { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; }
.give .pick label { min-width: 0; }
.give input[type=file] { max-width: 100%; border: 0; background: none; padding-inline: 0; }
.give input[type=file]::file-selector-button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--muted); border-radius: 3px; padding: .35rem .7rem; margin-inline-end: .7rem; cursor: pointer; }
.give .scripted input[type=file] { position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; overflow: hidden; clip-path: inset(50%); }
.give .scripted .pick { gap: .75rem; position: relative; }
.give .scripted .pick label { color: var(--ink); font-size: .9375rem; font-weight: 600; background: var(--card); border: 1px solid var(--muted); border-radius: 3px; padding: .45rem .9rem; cursor: pointer; }
.give .scripted .pick label:focus-within { outline: 3px solid var(--a); outline-offset: 2px; }
.give button.plain { background: none; color: var(--ink); border: 1px solid var(--muted); font-weight: 500; }
.give .chosen { margin-top: .9rem; font-size: .9375rem; }
.give .chosen ul { list-style: none; padding: 0; margin: .4rem 0 .6rem; columns: 24rem; column-gap: 2.5rem; }
.give .chosen li { display: flex; gap: .6rem; align-items: baseline; break-inside: avoid; padding-block: .1rem; }
.give .chosen li > bdi { overflow-wrap: anywhere; }
.give .chosen li > .n { margin-inline-start: auto; white-space: nowrap; }
.give .chosen li > button { min-height: 1.75rem; padding: .05rem .5rem; font-size: .8125rem; }
.give .do button { font-size: 1.0625rem; padding: .5rem 1.75rem; }
.give output { white-space: pre-line; max-width: 76ch; }
.give output:not(:empty) { display: block; border-inline-start: 3px solid var(--ink); padding: .35rem .8rem; background: var(--soft); }
.give .progress, .give .grown { max-width: 76rem; padding-top: 1.5rem; }
.give progress { width: 100%; height: .6rem; accent-color: var(--ink); display: block; margin-block: .75rem .4rem; }
.give .sum { font-size: .9375rem; color: var(--muted); }
.give .inputs, .give .grown ol { list-style: none; padding: 0; margin: .6rem 0 0; }
.give .inputs > li { border-top: 1px solid var(--rule); padding-block: .4rem; overflow-wrap: anywhere; }
.give .inputs .n { font-size: .875rem; color: var(--muted); margin-inline-start: .5rem; }
.give .refused, .give .noted { font-size: .9375rem; border-inline-start: 3px solid var(--rule); padding-inline-start: .8rem; margin-block: .25rem; }
.give .refused { border-color: var(--x); }
.give .grown ol > li { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: .25rem 2rem; border-top: 1px solid var(--rule); padding-block: .75rem; }
.give .grown h3 { font: 600 1.25rem/1.25 var(--serif); }
.give .grown h3 a { text-decoration: none; }
.give .grown h3 a:hover { text-decoration: underline; }
.give .grown .numbers { display: block; font-size: .9375rem; }
.give .grown ul { grid-column: 1 / -1; list-style: none; padding: 0; margin: 0; font-size: .9375rem; }
.give .grown ul li { padding-block: .15rem; }
.remarks h2 { font-size: 1rem; border: 0; padding: 0; }
.remarks ul { font-size: .9375rem; color: var(--muted); padding-inline-start: 1.1rem; }
@media (pointer: coarse) { .give .dropping { display: none; } }
@media (max-width: 48rem) { .give .grown ol > li { grid-template-columns: minmax(0, 1fr); } }
`;
