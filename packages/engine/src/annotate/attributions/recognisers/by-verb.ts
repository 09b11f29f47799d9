import type { Candidate } from '../candidate.ts';
import { clauseEnd, contentReach, objectEnd } from '../content-range.ts';
import { type CueFrame, cueFrameAt, cueVerbAt } from '../cue-frame.ts';
import { clauseStartsAt, phraseEndingAt, phraseFrom, type Subject, subjectBefore } from '../noun-phrase.ts';
import { type Reading, reportIn, type TokenRange } from '../reading.ts';

const NOMINAL_START = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADV', 'SYM']);

/**
 * Attributions that hang on a verb: quotations before, after and round it, reported clauses, infinitives, objects.
 * Written for `"It held," Ortega said`, "Ortega said it held", "Ortega denied the leak"; not for "the stated aim".
 */
export function recogniseByVerb(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.sentences) {
    const { first: from, end: until } = reportIn(reading, sentence);
    /** Subjects of finite verbs in this sentence, in order of their verbs. */
    const subjects: Subject[] = [];
    let lastSource: Subject | undefined;
    for (let at = from; at < until; at++) {
      if (reading.passageAt[at] !== -1) continue;
      const pos = reading.tags[at];
      const entry = cueVerbAt(reading, at);
      if (!entry) {
        if ((pos === 'VERB' || pos === 'AUX') && !/ing$/.test(reading.lower[at] as string)) noteSubject(reading, at, from, subjects);
        continue;
      }
      const start = Math.max(from, at - contentReach);
      const end = Math.min(until, at + contentReach);
      const frame = cueFrameAt(reading, at, entry, start, end);
      if (!frame) {
        const asked = askedWithout(reading, at, start, end);
        if (asked) found.push({ ...asked, sentence: sentence.index });
        continue;
      }
      const subject = frame.subject ?? governingSubject(reading, frame, start, end, subjects, lastSource);
      const candidate = frame.passive ? passive(reading, frame, end) : active(reading, frame, subject, start, end);
      if (frame.subject && !frame.passive) subjects.push(frame.subject);
      if (!candidate) continue;
      // "urged the town [to reject] the plan": part of what is urged
      if (frame.dependent === 'infinitive' && PARTS.has(candidate.rule) && inContent(found.at(-1), at)) continue;
      if (candidate.source) lastSource = subject;
      found.push({ ...candidate, sentence: sentence.index });
    }
  }
  return found;
}

const PARTS = new Set(['object', 'topic', 'infinitive']);

function inContent(candidate: Candidate | undefined, token: number): boolean {
  return candidate?.content.some((range) => range.first <= token && token < range.end) === true;
}

/** Remembers the subject of a verb that is no cue, for participles and coordinated verbs behind it. */
function noteSubject(reading: Reading, at: number, from: number, subjects: Subject[]): void {
  const before = reading.tags[at - 1];
  if (before === 'AUX' || reading.lower[at - 1] === 'to') return;
  if (
    before !== 'NOUN' &&
    before !== 'PROPN' &&
    before !== 'PRON' &&
    before !== 'ADV' &&
    reading.lower[at - 1] !== ',' &&
    reading.lower[at - 1] !== ')'
  )
    return;
  const subject = subjectBefore(reading, at, from);
  if (subject) subjects.push(subject);
}

/** Whose doing a verb is that has no subject of its own. */
function governingSubject(
  reading: Reading,
  frame: CueFrame,
  from: number,
  until: number,
  subjects: readonly Subject[],
  lastSource: Subject | undefined,
): Subject | undefined {
  const before = frame.extent.first - 1;
  if (before < from) return firstSubjectAfter(reading, frame.extent.end, until);
  const text = reading.lower[before] as string;
  if (frame.dependent === 'participle') {
    // "criticized the board for calling"
    if (text === 'for' || text === 'of') {
      const phrase = phraseEndingAt(reading, before - 1, from);
      if (phrase && text === 'for') return { range: phrase };
    }
    // "a petition urging him"; "lawmakers calling for"
    const pos = reading.tags[before];
    // "the campaign issued a statement saying"
    const author = reading.cues.writings.has(reading.words[before]?.lemma ?? '') ? subjects.at(-1) : undefined;
    if (author) return author;
    if (pos === 'NOUN' || pos === 'PROPN') {
      const phrase = phraseEndingAt(reading, before, from);
      if (phrase) return { range: phrase };
    }
    return lastSource ?? subjects[0] ?? firstSubjectAfter(reading, frame.extent.end, until);
  }
  if (frame.dependent === 'coordinated') return lastSource ?? subjects.at(-1);
  return subjects.at(-1) ?? lastSource;
}

/** "While praising the board, [Ortega] said": the subject of the clause that follows the comma. */
function firstSubjectAfter(reading: Reading, from: number, until: number): Subject | undefined {
  for (let i = from; i < Math.min(until, from + 40); i++) {
    if (reading.lower[i] === ',' && reading.passageAt[i] === -1) {
      const phrase = phraseFrom(reading, i + 1, until);
      if (phrase && clauseStartsAt(reading, phrase.first, until)) return { range: phrase };
    }
  }
  return undefined;
}

type Proposal = Omit<Candidate, 'sentence'>;

function proposal(
  rule: string,
  frame: CueFrame,
  subject: Subject | undefined,
  content: readonly TokenRange[],
  more: readonly TokenRange[] = [],
): Proposal {
  return {
    rule,
    ...(subject ? { source: subject.range } : {}),
    ...(subject?.antecedent ? { antecedent: subject.antecedent } : {}),
    cue: [frame.group, ...more],
    content,
    class: frame.entry.class,
  };
}

function active(reading: Reading, frame: CueFrame, subject: Subject | undefined, from: number, until: number): Proposal | undefined {
  const { lower, tags, passageAt, passageTokens, cues } = reading;
  const { frames } = frame.entry;
  const relative = subject?.antecedent !== undefined && frame.subject === subject;
  const left = leftNeighbour(reading, frame, from);
  const right = rightNeighbour(reading, frame, until);
  const rightText = right < until ? (lower[right] as string) : '';

  // "…," Ortega said
  if (frames.has('quote') && left.passage >= 0 && frame.dependent !== 'participle' && frame.dependent !== 'infinitive' && !relative) {
    const passage = passageTokens[left.passage] as TokenRange;
    // On the programme “Evening Watch,” Ortega said the levee held
    const title =
      passage.first > from &&
      passage.end - passage.first < 8 &&
      frames.has('clause') &&
      beginsContent(reading, right, until) &&
      clauseFollows(reading, right, until);
    if (!title) {
      const content: TokenRange[] = [{ first: contentStart(reading, passage, from, frame), end: passage.end }];
      const resumed = resumedAfter(reading, right, until);
      if (resumed) content.push(resumed);
      return proposal('quotation-before-cue', frame, subject, content);
    }
  }
  // Ortega said: "…"
  const mark = rightText === ',' || rightText === ':' ? right + 1 : right;
  if (mark < until && passageAt[mark] !== -1) {
    const quoted = passageTokens[passageAt[mark] as number] as TokenRange;
    if (quoted.first === mark && (frames.has('quote') || frames.has('clause') || frames.has('object') || frame.topic)) {
      const content: TokenRange[] = [];
      // "At heart, he said, “it is simple.”"; a quotation with a capital is a sentence of its own
      const lead =
        rightText === ',' && frames.has('quote') && !capitalised(reading, mark + 1) ? leadingPart(reading, frame, left, from) : undefined;
      if (lead) content.push(lead);
      const direct = rightText === ',' || rightText === ':' || capitalised(reading, mark + 1);
      content.push({
        first: mark,
        end: direct
          ? Math.max(quoted.end, 0)
          : Math.max(
              quoted.end,
              frames.has('clause') || frames.has('object') ? objectEnd(reading, quoted.end - 1, Math.max(until, quoted.end)) : quoted.end,
            ),
      });
      return proposal(direct ? 'quotation-after-cue' : 'mixed-after-cue', frame, subject, content);
    }
  }
  // "Five things to know about the pier": nobody knows
  if (frame.topic && frame.dependent === 'infinitive' && !subject) return undefined;
  if (frame.topic && right < until) {
    if (NOMINAL_START.has(tags[right] ?? 'X') || tags[right] === 'VERB' || lower[right] === 'the')
      return proposal('topic', frame, subject, [{ first: right, end: objectEnd(reading, right, until) }]);
    return undefined;
  }
  // a levee [T which] Ortega said [T was safe]
  const gap =
    frame.dependent === undefined &&
    !frame.inverted &&
    frames.has('clause') &&
    right < until &&
    (tags[right] === 'AUX' || (cues.auxiliaries.has(rightText) && rightText !== "'s"))
      ? relativeBefore(reading, frame.extent.first, from)
      : -1;
  if (gap >= 0 && frame.extent.end === right)
    return proposal('relative-clause', frame, subject, [
      { first: gap, end: gap + 1 },
      { first: right, end: clauseEnd(reading, right, until) },
    ]);
  // the levee, Ortega said, would hold · As Ortega said, the levee held
  const framed =
    (frames.has('clause') || frames.has('quote')) &&
    !relative &&
    frame.dependent === undefined &&
    (right >= until ||
      rightText === ',' ||
      !beginsContent(reading, right, until) ||
      (left.comma && frames.has('recipient') && afterRecipient(reading, right, until) >= until));
  if (framed) {
    const as = lower[frame.extent.first - 1] === 'as';
    if (as && rightText === ',')
      return proposal('as-source-says', frame, subject, [{ first: right + 1, end: clauseEnd(reading, right + 1, until) }]);
    const lead = as ? leadRange(reading, frame.extent.first - 1, from) : leadingPart(reading, frame, left, from);
    if (lead && !fronted(reading, lead, right + 1)) {
      const content = [lead];
      if (rightText === ',' && right + 1 < until && !as && !frame.inverted && !dependentAt(reading, right + 1))
        content.push({ first: right + 1, end: clauseEnd(reading, right + 1, until) });
      return proposal('clause-before-cue', frame, subject, content);
    }
  }
  if (frame.inverted || right >= until) return undefined;
  // told reporters that …
  let start = right;
  if (rightText === ':' || rightText === ',') start++;
  const inserted =
    rightText === ',' && SPEECH.has(frame.lemma) && dependentAt(reading, start)
      ? commaEnd(reading, start, Math.min(until, start + 12))
      : until;
  // Ortega said, as a taxpayer, she would not pay
  if (
    inserted + 1 < until &&
    lower[inserted] === ',' &&
    beginsContent(reading, inserted + 1, until) &&
    clauseFollows(reading, inserted + 1, until)
  )
    return proposal('reported-clause', frame, subject, [{ first: inserted + 1, end: clauseEnd(reading, inserted + 1, until) }]);
  if (rightText === ',' && (frame.dependent !== undefined || relative || dependentAt(reading, start)))
    return laterQuotation(reading, frame, subject, right, until);
  if (frames.has('recipient') || (frame.lemma === 'ask' && !infinitiveFollows(reading, right, until)))
    start = afterRecipient(reading, start, until);
  if (start >= until) return undefined;
  const text = lower[start] as string;
  // "have nothing more to say than that": compared, not said
  if (text === 'than') return undefined;
  if (frames.has('clause')) {
    if (passageAt[start] !== -1) {
      const quoted = passageTokens[passageAt[start] as number] as TokenRange;
      return proposal('quotation-after-cue', frame, subject, [
        { first: start, end: Math.max(until, quoted.end) === until ? quoted.end : quoted.end },
      ]);
    }
    const opened = reading.cues.clauseOpeners.has(text);
    if (
      opened ||
      rightText === ':' ||
      (beginsContent(reading, start, until) && (SPEECH.has(frame.lemma) || clauseFollows(reading, start, until))) ||
      (SPEECH.has(frame.lemma) &&
        (tags[start] === 'INTJ' ||
          text === 'yes' ||
          text === 'no' ||
          text === 'so' ||
          (rightText !== ',' && clauseFollows(reading, start, until))))
    )
      return proposal('reported-clause', frame, subject, [{ first: start, end: clauseEnd(reading, start, until) }]);
  }
  if (frames.has('infinitive') && text === 'to' && (tags[start + 1] === 'VERB' || tags[start + 1] === 'AUX' || tags[start + 1] === 'ADV'))
    return proposal('infinitive', frame, subject, [{ first: start, end: clauseEnd(reading, start, until) }]);
  if (frames.has('object') && (NOMINAL_START.has(tags[right] ?? 'X') || reading.lower[right] === 'the' || passageAt[right] !== -1))
    return proposal('object', frame, subject, [{ first: right, end: objectEnd(reading, right, until) }]);
  return laterQuotation(reading, frame, subject, right, until);
}

/** Verbs that report whatever follows them: "said no", "said the same". */
const SPEECH = new Set(['say', 'add', 'tell', 'state', 'note']);

/** A quotation further on, set off by a comma or colon: "said on the radio, in answer to critics, “It held.”" */
function laterQuotation(
  reading: Reading,
  frame: CueFrame,
  subject: Subject | undefined,
  from: number,
  until: number,
): Proposal | undefined {
  const { lower, passageAt, passageTokens, tags, cues } = reading;
  if (!frame.entry.frames.has('quote') || frame.dependent === 'infinitive') return undefined;
  for (let i = from; i < Math.min(until, from + 40); i++) {
    const passage = passageAt[i] as number;
    if (passage >= 0) {
      const range = passageTokens[passage] as TokenRange;
      if (range.first === i && (lower[i - 1] === ',' || lower[i - 1] === ':' || capitalised(reading, i + 1)))
        return proposal('quotation-after-cue', frame, subject, [range]);
      i = range.end - 1;
    } else if (tags[i] === 'VERB' && cues.verbs.get(reading.words[i]?.lemma ?? '')?.frames.has('quote')) return undefined;
  }
  return undefined;
}

/** The relative pronoun before a subject: "[which] Ortega said"; -1 where none stands there. */
function relativeBefore({ lower }: Reading, subjectFirst: number, from: number): number {
  const at = subjectFirst - 1;
  return at >= from && (lower[at] === 'which' || lower[at] === 'who' || lower[at] === 'that' || lower[at] === 'what') ? at : -1;
}

/** "On Monday," "In an interview," "Asked about the leak,": words before a frame that say when and where, not what. */
function fronted({ tags, lower, cues, passageAt }: Reading, { first, end }: TokenRange, resumed: number): boolean {
  const tag = tags[first];
  if (lower[first] === 'asked' || lower[first] === 'speaking') return true;
  // "[The levee], Ortega said, would hold": the subject of what follows
  const subject = tag === 'DET' || tag === 'PROPN' || tag === 'PRON' || tag === 'NOUN';
  if (subject && (tags[resumed] === 'AUX' || tags[resumed] === 'VERB' || cues.auxiliaries.has(lower[resumed] ?? ''))) return false;
  let comma = false;
  for (let t = first; t < end; t++) {
    if (passageAt[t] !== -1) return false;
    if (lower[t] === ',') comma = true;
    if (
      tags[t] === 'AUX' ||
      cues.auxiliaries.has(lower[t] as string) ||
      (tags[t] === 'VERB' && (comma || (tag !== 'ADP' && tag !== 'SCONJ')))
    )
      return tag === 'SCONJ' && !comma;
  }
  return true;
}

/** "[C Asked] [T whether the levee would hold], Ortega said no": the one who asks is not named. */
function askedWithout(reading: Reading, at: number, from: number, until: number): Proposal | undefined {
  const { lower, passageAt } = reading;
  if (lower[at] !== 'asked') return undefined;
  const before = at - 1 >= from ? (lower[at - 1] as string) : '';
  if (before !== '' && before !== ',' && before !== 'when' && before !== 'if' && before !== 'while' && passageAt[at - 1] === -1)
    return undefined;
  let start = at + 1;
  let end = at + 1;
  if (lower[start] === 'about' || lower[start] === 'for') end = ++start;
  else {
    start = settle(reading, start, until);
    if (start >= until || !(reading.cues.clauseOpeners.has(lower[start] as string) || passageAt[start] !== -1)) return undefined;
  }
  if (start >= until) return undefined;
  return { rule: 'asked', cue: [{ first: at, end }], content: [{ first: start, end: commaEnd(reading, start, until) }], class: 'asking' };
}

/** Up to the next comma outside quotation marks. */
function commaEnd({ lower, passageAt }: Reading, from: number, until: number): number {
  for (let i = from; i < until; i++) if (lower[i] === ',' && passageAt[i] === -1) return i;
  return until;
}

/** "The leak was confirmed by Ortega", "Ortega is expected to resign", "Ortega was told that the levee held". */
function passive(reading: Reading, frame: CueFrame, until: number): Proposal | undefined {
  const { lower, tags } = reading;
  if (!frame.subject || frame.dependent) return undefined;
  const next = frame.group.end;
  for (let i = next; i < Math.min(until, next + 12); i++) {
    if (lower[i] === 'by' && reading.passageAt[i] === -1) {
      const phrase = phraseFrom(reading, i + 1, until);
      if (!phrase || tags[i + 1] === 'VERB') break;
      return proposal('passive-by-source', frame, { range: phrase }, [frame.subject.range], []);
    }
    if (lower[i] === ',' || tags[i] === 'VERB') break;
  }
  // "is expected to", "was accused of", "is said to be": nobody given
  const text = lower[next] ?? '';
  if ((text === 'to' && (tags[next + 1] === 'VERB' || tags[next + 1] === 'AUX')) || text === 'of' || text === 'as')
    return proposal('passive-no-source', frame, undefined, [frame.subject.range, { first: next, end: clauseEnd(reading, next, until) }]);
  return undefined;
}

/** The quotation that ends right before subject and verb, past a comma; -1 where none does. */
function leftNeighbour(reading: Reading, frame: CueFrame, from: number): { readonly passage: number; readonly comma: boolean } {
  let at = frame.extent.first - 1;
  let comma = false;
  while (at >= from && (reading.lower[at] === ',' || DASH.has(reading.lower[at] as string)) && reading.passageAt[at] === -1) {
    comma = true;
    at--;
  }
  const passage = at >= from ? (reading.passageAt[at] as number) : -1;
  if (passage >= 0 && (reading.passageTokens[passage] as TokenRange).end !== at + 1) return { passage: -1, comma };
  // a comma or stop inside the marks, or behind them, or the end of the sentence tells speech from a word in quotation marks
  if (passage >= 0 && !comma && !endsAsSpeech(reading, at)) return { passage: -1, comma };
  return { passage, comma };
}

const DASH = new Set(['—', '–', '--', '-']);

function endsAsSpeech({ lower }: Reading, closing: number): boolean {
  for (let i = closing; i > closing - 4 && i >= 0; i--) {
    const text = lower[i] as string;
    if (/^[,.!?…—–-]+$/.test(text)) return true;
    if (/[\p{L}\p{N}]/u.test(text)) return false;
  }
  return false;
}

/** What stands behind the cue, past adverbs and times: "said [on Tuesday] that". */
function rightNeighbour(reading: Reading, frame: CueFrame, until: number): number {
  const { lower, tags, timeAt } = reading;
  let at = frame.extent.end;
  for (let step = 0; step < 4 && at < until; step++) {
    if (tags[at] === 'ADV' && reading.passageAt[at] === -1 && !clauseOfAdverb(reading, at, until)) at++;
    else if (timeAt[at] !== 0) {
      const time = timeAt[at];
      let end = at;
      while (end < until && timeAt[end] === time) end++;
      at = end;
    } else if (tags[at] === 'ADP' && (timeAt[at + 1] !== 0 || SETTING.has(lower[at] as string)) && lower[at] !== 'about') {
      // "said in a statement that", "said at a rally on Monday that", "told reporters on Monday"
      const end = settingEnd(reading, at, until);
      if (end < 0) break;
      at = end;
    } else break;
  }
  return at;
}

const SETTING = new Set(['in', 'on', 'at', 'during', 'through', 'via', 'before', 'after', 'of', 'from', 'to', 'by', 'with']);

function clauseOfAdverb(reading: Reading, at: number, until: number): boolean {
  const text = reading.lower[at] as string;
  return (
    text === 'there' ||
    text === 'even' ||
    text === 'only' ||
    text === 'when' ||
    text === 'why' ||
    text === 'how' ||
    text === 'where' ||
    (at + 1 < until && reading.lower[at + 1] === ',')
  );
}

/** One past a prepositional phrase that tells where or when something was said; -1 where it seems to belong to what was said. */
function settingEnd(reading: Reading, at: number, until: number): number {
  const { lower, tags, timeAt, passageAt } = reading;
  for (let i = at + 1; i < Math.min(until, at + 14); i++) {
    if (passageAt[i] !== -1) return i;
    const text = lower[i] as string;
    if (text === 'that' || text === ',' || text === ':') return i;
    const tag = tags[i];
    if (
      timeAt[i] !== 0 ||
      tag === 'NOUN' ||
      tag === 'PROPN' ||
      tag === 'ADJ' ||
      tag === 'DET' ||
      tag === 'NUM' ||
      tag === 'ADP' ||
      text === "'s" ||
      /^(?:his|her|their|its)$/.test(text)
    ) {
      // "in a statement [the board] would": a new noun phrase begins after a noun
      if (i > at + 1 && (tag === 'DET' || (tag === 'PROPN' && tags[i - 1] === 'NOUN')) && (tags[i - 1] === 'NOUN' || timeAt[i - 1] !== 0))
        return i;
      continue;
    }
    if (tag === 'PRON' && (tags[i - 1] === 'NOUN' || timeAt[i - 1] !== 0 || tags[i - 1] === 'PROPN')) return i;
    return -1;
  }
  return at + 14 >= until ? until : -1;
}

/** Where the quotation's sentence has a beginning outside the marks: "[The plan is “a joke],” he said". */
function contentStart(reading: Reading, passage: TokenRange, from: number, frame: CueFrame): number {
  if (passage.first <= from) return passage.first;
  let at = from;
  while (
    at < passage.first &&
    (reading.tags[at] === 'CCONJ' || reading.tags[at] === 'PUNCT' || reading.tags[at] === 'ADV' || reading.lower[at] === ',')
  )
    at++;
  if (at >= passage.first) return passage.first;
  // another frame before it ("She said: “…,” he said") leaves the quotation alone
  if (reading.lower[passage.first - 1] === ':' || reading.lower[passage.first - 1] === ',' || reading.passageAt[passage.first - 1] !== -1)
    return passage.first;
  const lead = leadRange(reading, frame.extent.first, from);
  return lead ? lead.first : passage.first;
}

/** The quotation that goes on behind the cue: `"A," he said, ["B."]`. */
function resumedAfter(reading: Reading, right: number, until: number): TokenRange | undefined {
  const { lower, passageAt, passageTokens } = reading;
  let at = right;
  if (lower[at] === ',' || lower[at] === ':') at++;
  else return undefined;
  if (lower[at] === 'and' || lower[at] === 'but') at++;
  if (at < until && passageAt[at] !== -1) {
    const range = passageTokens[passageAt[at] as number] as TokenRange;
    if (range.first === at) return range;
  }
  return undefined;
}

/** The words between the start of the sentence and a frame set off by a comma: "[The levee], Ortega said, would hold". */
function leadingPart(reading: Reading, frame: CueFrame, left: { readonly comma: boolean }, from: number): TokenRange | undefined {
  if (!left.comma) return undefined;
  return leadRange(reading, frame.extent.first, from);
}

function leadRange(reading: Reading, frameStart: number, from: number): TokenRange | undefined {
  const { lower, tags } = reading;
  let end = frameStart;
  while (end > from && (lower[end - 1] === ',' || DASH.has(lower[end - 1] as string))) end--;
  let first = from;
  while (first < end && (tags[first] === 'CCONJ' || (tags[first] === 'PUNCT' && reading.passageAt[first] === -1))) first++;
  return end > first ? { first, end } : undefined;
}

/** "said [that]", "said [the levee]": something that can open a content; not "said in", "said after". */
function beginsContent(reading: Reading, at: number, until: number): boolean {
  const { tags, lower, passageAt } = reading;
  if (at >= until) return false;
  if (passageAt[at] !== -1) return true;
  const text = lower[at] as string;
  const pos = tags[at] ?? 'X';
  if (reading.cues.clauseOpeners.has(text)) return text !== 'when' && text !== 'where';
  if (text === 'to' && tags[at + 1] === 'VERB') return true;
  if (text === ':') return true;
  return (
    NOMINAL_START.has(pos) ||
    pos === 'INTJ' ||
    (pos === 'SCONJ' && (text === 'if' || text === 'because' || text === 'while' || text === 'although' || text === 'that')) ||
    (pos === 'VERB' && /ing$/.test(text)) ||
    (pos === 'ADP' && (text === 'under' || text === 'despite'))
  );
}

function dependentAt({ tags, lower, cues }: Reading, at: number): boolean {
  const text = lower[at] as string;
  if (tags[at] === 'VERB' && /(?:ing|ed)$/.test(text)) return true;
  return cues.clauseClosers.has(text) || text === 'according' || text === 'and' || text === 'who' || text === 'a' || text === 'as';
}

/** A finite verb with something before it: "the levee [would] hold"; not "the levee". */
function clauseFollows({ tags, lower, cues, passageAt }: Reading, at: number, until: number): boolean {
  for (let i = at; i < Math.min(until, at + 40); i++) {
    const pos = tags[i];
    if (passageAt[i] !== -1) return i > at;
    if (pos === 'AUX' || (cues.auxiliaries.has(lower[i] as string) && (lower[i] !== "'s" || tags[i - 1] === 'PRON'))) return true;
    if (i > at && pos === 'VERB' && lower[i - 1] !== 'to' && !/ing$/.test(lower[i] as string)) return true;
    if (lower[i] === ';') return false;
  }
  return false;
}

function infinitiveFollows({ lower, tags }: Reading, at: number, until: number): boolean {
  for (let i = at; i < Math.min(until, at + 10); i++) if (lower[i] === 'to' && tags[i + 1] === 'VERB') return true;
  return false;
}

/** Past somebody told: "told [reporters] that", "asked [Ortega] whether". */
function afterRecipient(reading: Reading, at: number, until: number): number {
  const { lower, tags } = reading;
  const opener = (i: number) => reading.cues.clauseOpeners.has(lower[i] as string) || lower[i] === ':' || reading.passageAt[i] !== -1;
  if (at >= until || opener(at)) return at;
  if (tags[at] === 'PRON' && lower[at] !== 'it' && !/^(?:his|her|their|its|my|our)$/.test(lower[at] as string))
    return settle(reading, at + 1, until);
  const phrase = phraseFrom(reading, at, until);
  if (!phrase) return at;
  return settle(reading, phrase.end, until);
}

/** Past time, place and comma to what is told. */
function settle(reading: Reading, at: number, until: number): number {
  const { lower, tags, timeAt } = reading;
  let i = at;
  for (let step = 0; step < 4 && i < until; step++) {
    if (timeAt[i] !== 0) {
      const time = timeAt[i];
      while (i < until && timeAt[i] === time) i++;
    } else if (tags[i] === 'ADV') i++;
    else if (tags[i] === 'ADP' && (timeAt[i + 1] !== 0 || SETTING.has(lower[i] as string))) {
      const end = settingEnd(reading, i, until);
      if (end < 0) break;
      i = end;
    } else break;
  }
  if (lower[i] === ',' || lower[i] === ':') i++;
  return i;
}

function capitalised({ tokens }: Reading, at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]?.text ?? '');
}
