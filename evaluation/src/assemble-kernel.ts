/** Assembles the tagger's kernel, `kernel.wat`, and writes it as a module of the engine: `npm run build:kernel`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import wabt from 'wabt';

const folder = resolve(import.meta.dirname, '../../packages/engine/src/annotate/attributions/tagger');

/** The kernel's module as a source file of the engine. */
export async function kernelModule(): Promise<string> {
  const { parseWat } = await wabt();
  const module = parseWat('kernel.wat', readFileSync(`${folder}/kernel.wat`, 'utf8'), { simd: true });
  const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
  return `/** \`kernel.wat\`, assembled by \`npm run build:kernel\` and written in base64. */\nexport const kernelCode =\n  '${base64}';\n`;
}

if (import.meta.main) writeFileSync(`${folder}/kernel-module.ts`, await kernelModule());
