import type { PointMeaning, TimeCandidate, TimeRefiner, TimeText } from '../candidate.ts';

const hasDay = (p: PointMeaning) => p.weekday !== undefined || p.day !== undefined || p.dayOffset !== undefined || p.holiday !== undefined;

/** The day of the expression after a clock time, where nothing but marks stands between them. */
function dayAfter(text: TimeText, clock: TimeCandidate, next: TimeCandidate | undefined): PointMeaning | undefined {
  if (next?.meaning.form !== 'point' || !hasDay(next.meaning) || next.first - clock.end > 2) return undefined;
  for (let i = clock.end; i < next.first; i++) if (text.lexemes[i]!.kind !== 'mark' || text.lexemes[i]!.newLine) return undefined;
  const { clock: _, zone: __, part: ___, ...day } = next.meaning;
  return day;
}

/** "at 10:35 a.m. (0735 GMT) Friday": both clock times are Friday's, though they stay expressions of their own. Not "at 10:35 a.m. On Friday …", a new sentence. */
export const lendDayToClock: TimeRefiner = {
  name: 'lend-day-to-clock',
  refine: (text, candidates) => {
    const refined = [...candidates];
    for (let i = refined.length - 2; i >= 0; i--) {
      const { meaning } = refined[i]!;
      if (meaning.form !== 'point' || meaning.clock === undefined || hasDay(meaning)) continue;
      const day = dayAfter(text, refined[i]!, refined[i + 1]);
      if (day) refined[i] = { ...refined[i]!, meaning: { ...day, ...meaning } };
    }
    return refined;
  },
};
