import type { InputLimits } from './received-inputs.ts';

/** What those who have the token may give at once. */
export const addingLimits: InputLimits = {
  bytes: 256 << 20,
  files: 500,
  links: 200,
  texts: 50,
  otherwise: 'give it in parts, or add it with crosscheck add',
};

/** What everybody may give to be compared. */
export const comparingLimits: InputLimits = { bytes: 8 << 20, files: 50, links: 50, texts: 50, otherwise: 'give less' };

/** Milliseconds in which what is added has to arrive. */
export const UPLOAD_TIME = 10 * 60_000;
