import { engineVersion } from '@crosscheck/engine';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { namedSchemas } from './schemas.ts';

const transform = createJsonSchemaTransform({ schemaRegistry: namedSchemas });
const withComponents = createJsonSchemaTransformObject({ schemaRegistry: namedSchemas });

/** How `/openapi.json` is made of the schemas of the routes. */
export const openApiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Crosscheck',
      version: engineVersion,
      description: 'Every account of a news story, side by side, with the very words.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  },
  transform,
  transformObject: (document) => withoutUnused(withComponents(document) as Document),
};

interface Document {
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> };
}

/** Each schema comes as what a request gives and as what an answer gives; what neither does is left out. */
function withoutUnused(document: Document): Document {
  const schemas = document.components?.schemas ?? {};
  const used = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      const name = key === '$ref' && typeof value === 'string' ? value.replace('#/components/schemas/', '') : undefined;
      if (name === undefined) visit(value);
      else if (!used.has(name)) {
        used.add(name);
        visit(schemas[name]);
      }
    }
  };
  visit({ ...document, components: undefined });
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(kept) } };
}
