export { type CalendarDay, compareDays, dayOf } from './calendar.ts';
export { type Resolution, resolve, type TextReference } from './resolve.ts';
export { tenseReader } from './tense.ts';
