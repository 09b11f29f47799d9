import { wholeAnalysis } from './whole-analysis.testing.ts';

// run as a program of its own, so that the time zone and locale of its environment count from the start
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
process.stdout.write(wholeAnalysis(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
