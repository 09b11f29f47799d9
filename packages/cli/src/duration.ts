import { WrongCall } from './failures.ts';

const milliseconds: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * A length of time such as 30s, 5m, 2h or 1d, in milliseconds.
 * @throws WrongCall for what is none, or less than a second or more than a week
 */
export function parseDuration(option: string, value: string): number {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)\s?([smhd])$/.exec(value.trim()) ?? [];
  const duration = Number(number) * (milliseconds[unit] ?? Number.NaN);
  if (Number.isNaN(duration)) throw new WrongCall(`${option} ${value}: not a length of time; give one as in ${option} 5m (s, m, h or d)`);
  if (duration < 1_000 || duration > 7 * 86_400_000) throw new WrongCall(`${option} ${value}: give a time from 1s to 7d`);
  return duration;
}
