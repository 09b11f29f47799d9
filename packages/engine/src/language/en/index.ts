import type { Language } from '../language.ts';
import { abbreviations } from './abbreviations.ts';

/** English as American and British newsrooms write it. */
export const english: Language = { code: 'en', abbreviations };
