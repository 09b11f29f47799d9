/**
 * Shows how a text is attributed, step by step, for work on rules and errors.
 *
 *   npm run try -- "“No,” said Ida Marsh."        tokens, candidates of the rules, what was dropped and why, attributions with their speakers
 *   npm run try -- --rules --format json FILE     by the rules alone, as data; FILE is read where there is one of that name
 *   npm run try                                   asks for one text after another; ends with an empty line
 *   echo "…" | npm run try                        takes the text from a pipe
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { describeDissection, dissect } from './dissect.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  },
});
if (values.format !== 'text' && values.format !== 'json') {
  console.error(`try: --format is text or json, not "${values.format}"`);
  process.exit(2);
}

function show(text: string): void {
  const dissection = dissect(text, values.rules ? 'rules' : 'tagger');
  console.log(values.format === 'json' ? JSON.stringify(dissection, undefined, 2) : describeDissection(dissection));
}

if (positionals.length > 0) {
  for (const given of positionals) show(existsSync(given) && statSync(given).isFile() ? readFileSync(given, 'utf8') : given);
} else if (process.stdin.isTTY) {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: 'text> ' });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '') break;
    show(line);
    lines.prompt();
  }
  lines.close();
} else {
  show(readFileSync(0, 'utf8'));
}
