import {
  type DatedPassage,
  dayRange,
  type Happening,
  monthRange,
  type TimelineGroup,
  timelineGroups,
  timelineOf,
  weekdayOf,
} from '../happenings.ts';
import { clip } from '../passage-context.ts';
import type { Account, ReaderView } from '../reader-view.ts';
import { capital, count, dateWords, MONTHS, WEEKDAYS } from '../wording.ts';
import { badge } from './findings.ts';
import { bdi, html, type Markup } from './markup.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

const LANE = 26;
/** More letters than these do not fit beside a bar; they stand with the words. */
const MOST_KEYS = 8;
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

const yearScale: Scale = {
  ticks: MONTHS.map((month, i) => ({ x: (i * 100) / 12, label: month.slice(0, 3) })),
  breaks: [],
  place: (date) => {
    const range = monthRange(date);
    return range && { from: (range.from * 100) / 12, to: (range.to * 100) / 12, moment: false };
  },
};

function gridLines(scale: Scale): Markup {
  return html`<svg class="back" aria-hidden="true">${scale.breaks.map(
    ([from, to]) => html`<rect class="gap" x="${percent(from)}" width="${percent(to - from)}" y="0" height="100%"/>`,
  )}${scale.ticks.map(({ x }) => html`<line class="grid" x1="${percent(x)}" x2="${percent(x)}" y1="0" y2="100%"/>`)}</svg>`;
}

function axisDrawing(scale: Scale): Markup {
  return html`<svg class="axis" width="100%" height="36" aria-hidden="true">${scale.ticks.map(
    ({ x, label, under }) =>
      html`<line class="grid" x1="${percent(x)}" x2="${percent(x)}" y1="30" y2="36"/><text x="${percent(x)}" y="26">${label}</text>${
        under !== undefined && html`<text class="under" x="${percent(x)}" y="11">${under}</text>`
      }`,
  )}${scale.breaks.map(
    ([from, to]) =>
      html`<svg class="break" x="${percent((from + to) / 2)}" y="18" width="1" height="12"><path d="M-5 10 -1 0M1 10 5 0"/></svg>`,
  )}</svg>`;
}

/**
 * One lane: a bar as long as the date is vague, a ring for a moment, and the letters of the accounts that give it. Where accounts disagree, the dates
 * that others give to the same thing are outlined in it.
 */
function laneDrawing(date: string, passages: readonly DatedPassage[], others: readonly string[], scale: Scale): Markup {
  const all = new Set(passages.map((p) => p.account.key));
  const keys = all.size > MOST_KEYS ? count(all.size, 'account') : [...all].join(' ');
  const at = scale.place(date);
  const y = LANE / 2;
  const ghosts = others.flatMap((other) => scale.place(other) ?? []);
  const reach = [...(at === undefined ? [] : [at]), ...ghosts];
  const from = Math.min(...reach.map((place) => place.from));
  const to = Math.max(...reach.map((place) => place.to));
  const words = html`<tspan class="keys">${keys}</tspan>${at === undefined && ' day not known'}`;
  const label =
    reach.length === 0
      ? html`<text x="0" y="${y + 4}">${words}</text>`
      : to > 84
        ? html`<text x="${percent(from)}" dx="-12" y="${y + 4}" text-anchor="end">${words}</text>`
        : html`<text x="${percent(to)}" dx="12" y="${y + 4}">${words}</text>`;
  const mark =
    at !== undefined &&
    (at.moment
      ? html`<circle class="moment" cx="${percent(at.from)}" cy="${y}" r="5"/>`
      : html`<line class="bar" x1="${percent(at.from)}" x2="${percent(at.to)}" y1="${y}" y2="${y}"/>`);
  return html`<svg class="lane" width="100%" height="${LANE}" aria-hidden="true">${
    reach.length > 1 && html`<line class="tie" x1="${percent(from)}" x2="${percent(to)}" y1="${y}" y2="${y}"/>`
  }${ghosts.map((ghost) =>
    ghost.moment
      ? html`<circle class="ghost" cx="${percent(ghost.from)}" cy="${y}" r="4"/>`
      : html`<rect class="ghost" x="${percent(ghost.from)}" width="${percent(ghost.to - ghost.from)}" y="${y - 4}" height="8" rx="4"/>`,
  )}${mark}${label}</svg>`;
}

/** A row group: one row for each date. */
function rowsOf({ rows, disagree }: TimelineGroup, scale: Scale): Markup {
  return html`<tbody${disagree && html` class="disagree"`}>${rows.map(
    ({ date, happenings }, i) => html`<tr><th scope="row">${capital(dateWords(date))}${
      disagree && i === 0 && html`<span class="flag">dates disagree</span>`
    }</th><td class="drawing">${gridLines(scale)}${laneDrawing(
      date,
      happenings.flat(),
      disagree ? rows.flatMap((row) => (row.date === date ? [] : row.date)) : [],
      scale,
    )}</td><td class="in"><ul>${happenings.map((passages) => html`<li>${wordsOf(passages)}</li>`)}</ul></td></tr>
`,
  )}</tbody>`;
}

/** Each account's words once; accounts with the same words share them. */
function wordsOf(passages: readonly DatedPassage[]): Markup[] {
  const byWords = [...Map.groupBy(passages, (p) => p.gist.replace(/\s+/g, ' ').trim())];
  return byWords.map(([words, list]) => html`<p><q>${bdi(clip(words, 220))}</q> ${accountsOf(list)}</p>`);
}

function accountsOf(passages: readonly DatedPassage[]): Markup {
  const accounts = new Set<Account>(passages.map((p) => p.account));
  return html`<span class="by-keys">${[...accounts].map((a) => html`<a class="who" href="#article-${a.address}" title="${a.name}">${badge(a)}<span class="sr">${a.name}</span></a> `)}</span>`;
}

/** The dated happenings on one time axis, each with the words that date it; those without a year, or with a weekday only, on axes of their own. */
export function timelineSection(view: ReaderView): Markup {
  const { dated, yearUnknown, weekdayOnly } = timelineOf(view);
  const number = dated.length + yearUnknown.length + weekdayOnly.length;
  const axis = timeAxis(dated.flatMap((h) => h.passages.flatMap((p) => dayRange(p.date) ?? [])));
  const lanes = (list: readonly Happening[], scale: Scale, title: string, caption?: string) =>
    list.length > 0 &&
    html`<table class="lanes">${caption !== undefined && html`<caption>${caption}</caption>`}<thead><tr><th scope="col">${title}</th><th scope="col" class="drawing"><span class="sr">Drawn to scale</span>${axisDrawing(scale)}</th><th scope="col">In the words of</th></tr></thead>${timelineGroups(list).map((group) => rowsOf(group, scale))}</table>
`;
  return html`<section id="timeline" class="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">Timeline <span class="n">${number}</span></h2>
<p class="lead">${
    number === 0
      ? 'No account dates a happening.'
      : 'Oldest first. A bar is as long as the date is vague, a ring is a stated time; the letters are the accounts that give it. In red: accounts give one thing different dates; outlined, what others give.'
  }</p>
${axis && lanes(dated, calendarScale(axis), 'Date')}${lanes(yearUnknown, yearScale, 'Month', 'In a year that the account does not tell.')}${lanes(
  weekdayOnly,
  weekScale,
  'Weekday',
  'Weekday only: the account is undated, so the day on the calendar cannot be told.',
)}</section>
`;
}
