import { overlaps } from '../../text/index.ts';
import type { Candidate } from './evidence.ts';

/** Differences of one kind that stand at one place of an article are one difference of three accounts or more, not several of two. */
export function joinCandidates(candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  // places of the joined candidates by kind and article, so that each new one is compared with few
  const places = new Map<string, { at: number; start: number; end: number }[]>();
  for (const candidate of candidates) {
    const found = new Set<number>();
    for (const reading of candidate.readings) {
      for (const place of places.get(`${candidate.type}\n${reading.article}`) ?? []) if (overlaps(place, reading)) found.add(place.at);
    }
    const at = Math.min(...found, joined.length);
    const before = joined[at];
    if (before) joined[at] = join(before, candidate);
    else joined.push(candidate);
    for (const { article, start, end } of candidate.readings) {
      const key = `${candidate.type}\n${article}`;
      const list = places.get(key);
      if (list) list.push({ at, start, end });
      else places.set(key, [{ at, start, end }]);
    }
  }
  return joined;
}

function join(before: Candidate, candidate: Candidate): Candidate {
  const readings = [...before.readings];
  for (const reading of candidate.readings) {
    if (!readings.some((r) => r.article === reading.article && overlaps(r, reading))) readings.push(reading);
  }
  return {
    ...before,
    ...(before.point === undefined && candidate.point !== undefined ? { point: candidate.point } : {}),
    severity: before.severity === 'conflict' ? 'conflict' : candidate.severity,
    readings,
  };
}
