import type { Tool } from '../tool.ts';
import { articleHistoryTool } from './article-history.ts';
import { citeTool } from './cite.ts';
import { compareArticlesTool } from './compare-articles.ts';
import { compareQuotesTool } from './compare-quotes.ts';
import { copiedPassagesTool } from './copied-passages.ts';
import { getStoryTool } from './get-story.ts';
import { listConflictsTool } from './list-conflicts.ts';
import { listOmissionsTool } from './list-omissions.ts';
import { listStoriesTool } from './list-stories.ts';
import { statementsBySpeakerTool } from './statements-by-speaker.ts';
import { timelineTool } from './timeline.ts';

/** Everything that an assistant can ask, in the order in which it is told of it. */
export const tools: readonly Tool[] = [
  compareArticlesTool,
  listStoriesTool,
  getStoryTool,
  compareQuotesTool,
  listConflictsTool,
  listOmissionsTool,
  timelineTool,
  statementsBySpeakerTool,
  copiedPassagesTool,
  articleHistoryTool,
  citeTool,
];
