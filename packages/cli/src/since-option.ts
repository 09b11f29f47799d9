import { readPublishedDate } from '@crosscheck/intake';
import { WrongCall } from './failures.ts';

const MILLISECONDS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * The moment that `--since` names, in ISO 8601 and UTC: so long before now, or a date.
 * @throws WrongCall when it is neither
 *
 * @example
 * parseSince('2d', new Date('2031-05-14T08:00:00Z')); // '2031-05-12T08:00:00.000Z'
 */
export function parseSince(value: string, now: Date): string {
  const [, number, unit] = /^(\d{1,6})([mhdw])$/.exec(value.trim()) ?? [];
  if (number !== undefined && unit !== undefined)
    return new Date(now.getTime() - Number(number) * (MILLISECONDS[unit] as number)).toISOString();
  const date = readPublishedDate(value);
  const time = date.kind === 'date' ? new Date(date.value) : undefined;
  if (time === undefined || Number.isNaN(time.getTime()))
    throw new WrongCall(`--since ${value}: give a time before now, as in 45m, 12h, 2d or 3w, or a date, as in 2021-03-01`);
  return time.toISOString();
}
