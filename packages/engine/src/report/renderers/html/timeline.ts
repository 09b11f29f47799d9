import { type DatedPassage, dayRange, type Happening, timelineOf, weekdayOf } from '../happenings.ts';
import { clip } from '../passage-context.ts';
import type { Account, ReaderView } from '../reader-view.ts';
import { dateWords, WEEKDAYS } from '../wording.ts';
import { badge, liveLink } from './findings.ts';
import { bdi, html, type Markup } from './markup.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

const LANE = 26;
const percent = (x: number) => `${Math.round(x * 100) / 100}%`;

/** One scale for all lanes of a table. */
interface Scale {
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly under?: string }[];
  /** Breaks between stretches, as left and right edge. */
  readonly breaks: readonly (readonly [number, number])[];
  place(date: string): { readonly from: number; readonly to: number; readonly moment: boolean } | undefined;
}

function calendarScale(axis: TimeAxis): Scale {
  return {
    ticks: axis.ticks,
    breaks: axis.segments.slice(1).map((segment, i) => [axis.segments[i]?.right ?? 0, segment.left] as const),
    place: (date) => {
      const range = dayRange(date);
      if (!range) return undefined;
      // The end of a range is its last moment, which belongs to the same stretch as its beginning.
      return { from: axis.x(range.from), to: axis.x(Math.max(range.from, range.to - 1e-6)), moment: range.from === range.to };
    },
  };
}

const weekScale: Scale = {
  ticks: WEEKDAYS.map((day, i) => ({ x: (i * 100) / 7, label: day.slice(0, 3) })),
  breaks: [],
  place: (date) => {
    const day = weekdayOf(date);
    return day === undefined ? undefined : { from: ((day - 1) * 100) / 7, to: (day * 100) / 7, moment: false };
  },
};

function gridLines(scale: Scale): Markup {
  return html`${scale.ticks.map(({ x }) => html`<line class="grid" x1="${percent(x)}" x2="${percent(x)}" y1="0" y2="100%"/>`)}${scale.breaks.map(
    ([from, to]) => html`<rect class="gap" x="${percent(from)}" width="${percent(to - from)}" y="0" height="100%"/>`,
  )}`;
}

function axisDrawing(scale: Scale): Markup {
  return html`<svg class="axis" width="100%" height="34" aria-hidden="true">${scale.ticks.map(
    ({ x, label, under }) =>
      html`<line class="tick" x1="${percent(x)}" x2="${percent(x)}" y1="28" y2="34"/><text x="${percent(x)}" y="24">${label}</text>${
        under !== undefined && html`<text class="under" x="${percent(x)}" y="10">${under}</text>`
      }`,
  )}${scale.breaks.map(([from, to]) => html`<text class="break" x="${percent((from + to) / 2)}" y="33" text-anchor="middle">⫽</text>`)}</svg>`;
}

/** One lane: a bar as long as the date is vague, a ring for a moment, and the letters of the accounts that give it. */
function laneDrawing(dates: readonly (readonly [string, readonly DatedPassage[]])[], disagree: boolean, scale: Scale): Markup {
  const height = LANE * dates.length;
  const placed = dates.flatMap(([date, passages], i) => {
    const at = scale.place(date);
    return at ? [{ ...at, y: i * LANE + LANE / 2, keys: [...new Set(passages.map((p) => p.account.key))].join(' ') }] : [];
  });
  const links = disagree
    ? placed.slice(1).map((p, i) => {
        const before = placed[i] as (typeof placed)[number];
        return html`<line class="versus" x1="${percent(before.from)}" y1="${before.y}" x2="${percent(p.from)}" y2="${p.y}"/>`;
      })
    : [];
  const bars = placed.map(({ from, to, moment, y, keys }) => {
    const right = to > 80;
    const label = right
      ? html`<text class="keys" x="${percent(from)}" dx="-12" y="${y + 4}" text-anchor="end">${keys}</text>`
      : html`<text class="keys" x="${percent(to)}" dx="12" y="${y + 4}">${keys}</text>`;
    const mark = moment
      ? html`<circle class="moment" cx="${percent(from)}" cy="${y}" r="5"/>`
      : html`<line class="bar" x1="${percent(from)}" x2="${percent(to)}" y1="${y}" y2="${y}"/>`;
    return html`${mark}${label}`;
  });
  return html`<svg class="lane${disagree && ' disagree'}" width="100%" height="${height}" aria-hidden="true">${gridLines(scale)}${links}${bars}</svg>`;
}

function rowOf(happening: Happening, scale: Scale): Markup {
  const dates = [...Map.groupBy(happening.passages, (p) => p.date)];
  return html`<tr${happening.disagree && html` class="disagree"`}><th scope="row">${dates.map(([date]) => html`<span class="date">${dateWords(date)}</span>`)}${
    happening.disagree && html`<span class="flag">dates disagree</span>`
  }</th><td class="drawing">${laneDrawing(dates, happening.disagree, scale)}</td><td class="words"><ul>${dates.flatMap(([, passages]) =>
    passages
      .slice(0, 1)
      .map((p) => html`<li><q>${bdi(clip(p.gist.replace(/\s+/g, ' '), 220))}</q> ${accountsOf(passages)}${liveLink(p.account, p)}</li>`),
  )}</ul></td></tr>
`;
}

function accountsOf(passages: readonly DatedPassage[]): Markup {
  const accounts = new Set<Account>(passages.map((p) => p.account));
  return html`<span class="accounts">${[...accounts].map((a) => html`<a class="who" href="#article-${a.key}" title="${a.name}">${badge(a)}<span class="sr">${a.name}</span></a> `)}</span>`;
}

/** The dated happenings on one time axis, each with the words that date it; those with a weekday only on an axis of their own. */
export function timelineSection(view: ReaderView): Markup {
  const { dated, weekdayOnly } = timelineOf(view);
  const ranges = dated.flatMap((h) => h.passages.flatMap((p) => dayRange(p.date) ?? []));
  const axis = timeAxis(ranges);
  const head = (scale: Scale, title: string) =>
    html`<thead><tr><th scope="col">${title}</th><th scope="col" class="drawing"><span class="sr">Drawn to scale</span>${axisDrawing(scale)}</th><th scope="col">In the words of</th></tr></thead>`;
  const calendar = axis && calendarScale(axis);
  return html`<section id="timeline" class="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">Timeline <span class="n">${dated.length + weekdayOnly.length}</span></h2>
<p class="lead">${
    dated.length + weekdayOnly.length === 0
      ? 'No account dates a happening.'
      : 'Oldest first. A bar is as long as the date is vague, a ring is a stated time; the letters are the accounts that give it.'
  }</p>
${calendar && html`<table class="lanes">${head(calendar, 'Date')}<tbody>${dated.map((h) => rowOf(h, calendar))}</tbody></table>`}
${
  weekdayOnly.length > 0 &&
  html`<table class="lanes"><caption>Weekday only: the account is undated, so the day on the calendar cannot be told.</caption>${head(weekScale, 'Weekday')}<tbody>${weekdayOnly.map((h) => rowOf(h, weekScale))}</tbody></table>`
}</section>
`;
}
