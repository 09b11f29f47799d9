import openapiTS, { astToString, COMMENT_HEADER, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { serve } from '../../server/src/serving.testing.ts';

/** `src/openapi.ts`, as the server describes its API now. */
export async function clientTypes(): Promise<string> {
  const types = await openapiTS(await servedDescription(), {
    exportType: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    alphabetize: true,
    // a file is no string
    transform: ({ format }) => (format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  });
  return COMMENT_HEADER + astToString(types);
}

async function servedDescription(): Promise<OpenAPI3> {
  const { server, close } = await serve([]);
  try {
    return (await (await fetch(`${server.url}/openapi.json`)).json()) as OpenAPI3;
  } finally {
    await close();
  }
}
