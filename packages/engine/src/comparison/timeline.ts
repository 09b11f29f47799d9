import type { Story } from '../story/index.ts';
import type { TimelineEntry } from './comparison.ts';

/** Dated happenings of all accounts, oldest first. */
export function buildTimeline(_story: Story): TimelineEntry[] {
  return [];
}
