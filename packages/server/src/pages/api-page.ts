import { html, type Markup } from '@crosscheck/engine/page';
import type { Page } from './shell.ts';

/** What this page shows of an OpenAPI document. */
export interface OpenApi {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema?: { readonly description?: string; readonly default?: unknown };
  }[];
}

/** The API for people to leaf through. */
export function apiPage({ paths = {} }: OpenApi): Page {
  return {
    title: 'API',
    body: html`<main id="main" class="room api" tabindex="-1"><h1>API</h1>
<p class="standfirst">JSON over HTTP, described in full by <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors have one form (RFC 9457). Reading is free; what changes the archive needs the token that the server prints when it starts, as <code>Authorization: Bearer TOKEN</code>.</p>
${Object.entries(paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => operationOf(path, method, operation)))}
</main>`,
  };
}

function operationOf(path: string, method: string, { summary, description, security, parameters = [] }: Operation): Markup {
  return html`<section><h2><code><span class="method">${method.toUpperCase()}</span> ${path}</code></h2>
<p>${summary}.${security !== undefined && ' Needs the token.'}</p>
${description !== undefined && html`<p class="lead">${withCode(description)}</p>`}
${
  parameters.length > 0 &&
  html`<dl>${parameters.map((one) => html`<dt>${one.name}</dt><dd>${withCode(one.description ?? one.schema?.description ?? `in the ${one.in}`)}${one.schema?.default !== undefined && html`; default: ${String(one.schema.default)}`}</dd>`)}</dl>`
}</section>
`;
}

/** What stands between backticks as code. */
function withCode(text: string): Markup[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}
