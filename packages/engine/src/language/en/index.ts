import type { Language } from '../language.ts';

/** English as American and British newsrooms write it. */
export const english: Language = { code: 'en' };
