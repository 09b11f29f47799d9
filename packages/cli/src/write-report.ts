import type { Report } from '@crosscheck/engine';
import type { Output } from './output.ts';
import { layoutWidth, wantsColour } from './terminal.ts';

/** The forms a comparison is written in. */
export const reportFormats = ['text', 'json', 'markdown', 'html'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Writes a comparison in the form asked for; only the renderer that is needed is loaded. */
export async function writeReport(report: Report, format: ReportFormat, output: Output, colour: boolean | undefined): Promise<void> {
  await output.write(await render(report, format, output, colour));
}

async function render(report: Report, format: ReportFormat, output: Output, colour: boolean | undefined): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 1)}\n`;
  const { renderHtml, renderMarkdown, renderText } = await import('@crosscheck/engine');
  switch (format) {
    case 'text':
      return renderText(report, {
        colour: wantsColour({ colour }, process.env, output.isTerminal),
        width: layoutWidth(output.columns, process.env),
      });
    case 'markdown':
      return renderMarkdown(report);
    case 'html':
      return renderHtml(report);
  }
}
