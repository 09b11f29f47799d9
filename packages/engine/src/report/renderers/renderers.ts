import type { Report } from '../report.ts';
import { renderHtml } from './html/page.ts';
import { renderMarkdown } from './markdown.ts';
import { renderText } from './text.ts';

/** A form a report can be read in. */
export interface Renderer {
  readonly format: 'text' | 'markdown' | 'html';
  readonly mediaType: string;
  render(report: Report): string;
}

/** Every form a report can be read in. Each shows the same findings in the same order, and nothing an article says can act in any of them. */
export const renderers: readonly Renderer[] = [
  { format: 'text', mediaType: 'text/plain', render: (report) => renderText(report) },
  { format: 'markdown', mediaType: 'text/markdown', render: renderMarkdown },
  { format: 'html', mediaType: 'text/html', render: renderHtml },
];
