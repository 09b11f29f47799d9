export { renderHtml } from './html/page.ts';
export { renderMarkdown } from './markdown.ts';
export { type Renderer, renderers } from './renderers.ts';
export { renderText, type TextOptions } from './text.ts';
