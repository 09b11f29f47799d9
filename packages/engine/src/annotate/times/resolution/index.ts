export { type CalendarDay, compareDays, dayOf, dayOfWeek, isoDay, isoMonth } from './calendar.ts';
export { type Resolution, resolve, type TextReference } from './resolve.ts';
export { tenseReader } from './tense.ts';
