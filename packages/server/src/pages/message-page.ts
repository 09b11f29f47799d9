import { html } from '@crosscheck/engine/page';
import type { Page } from './shell.ts';

/** A page that says why there is nothing to show. */
export function messagePage(title: string, detail: string): Page {
  return {
    title,
    body: html`<main id="main" class="room message" tabindex="-1"><h1>${title}</h1><p class="standfirst">${detail}</p><p><a href="/">To the stories</a></p></main>`,
  };
}
