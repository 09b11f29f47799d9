import type { Report } from '@crosscheck/engine';
import { fileTrouble, WrongCall } from './failures.ts';
import { nameOf, readInputBytes } from './input-files.ts';

/**
 * A comparison that `compare --format json` wrote, checked field by field.
 * @throws WrongCall when the file is none, saying what it is instead
 */
export async function loadReport(path: string): Promise<Report> {
  const [{ checkReport }, text] = await Promise.all([import('@crosscheck/engine/schema'), readText(path)]);
  const refuse = (reason: string) =>
    new WrongCall(`${nameOf(path)}: ${reason}; give a comparison written by crosscheck compare … --format json`);
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    throw refuse('this is not JSON');
  }
  const checked = checkReport(value);
  if ('problem' in checked) throw refuse(`this is not a comparison (${checked.problem})`);
  return checked.report;
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8').decode(await readInputBytes(path));
  } catch (error) {
    throw new WrongCall(`${nameOf(path)}: ${fileTrouble(error)}`);
  }
}
