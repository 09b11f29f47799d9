import { WrongCall } from './failures.ts';

/**
 * The whole number given with an option, from 1 on.
 * @throws WrongCall when it is none, or larger than allowed
 */
export function parseCount(option: string, value: string, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= 1 && number <= most) return number;
  throw new WrongCall(`${option} ${value}: give a whole number from 1 to ${most}`);
}
