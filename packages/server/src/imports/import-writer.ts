import type { AddOutcome, Archive, NewArticle } from '@crosscheck/archive';
import { type AnalysedArticle, type Article, diagnosticMessage } from '@crosscheck/engine';
import type { ReadArticle } from '@crosscheck/intake';
import type { ArchiveWriter } from '../archive-writer.ts';
import { HttpProblem } from '../problem.ts';
import type { RunningImport } from './running-import.ts';

/** Where articles are written to, and who is told. */
export interface ImportWriterOptions {
  readonly archive: Archive;
  readonly writer: ArchiveWriter;
  readonly analyse: (article: Article) => Promise<AnalysedArticle>;
  /** Is told when something was added. */
  readonly onAdded: () => Promise<void>;
  readonly onFault: (error: unknown, where: string) => void;
}

/** Articles that are written together, and how long, in milliseconds, the first of them waits for the others. */
const BATCH = { most: 16, within: 250 };

/** Writes articles to the archive, several at a time, and tells of each once the disk has it. */
export class ImportWriter {
  readonly #options: ImportWriterOptions;
  readonly #running: RunningImport;
  #batch: (NewArticle & { readonly input: number })[] = [];
  #since = 0;

  constructor(options: ImportWriterOptions, running: RunningImport) {
    this.#options = options;
    this.#running = running;
  }

  async add(input: number, read: ReadArticle, fetched: string | undefined): Promise<void> {
    this.#running.tell({ kind: 'read', input, place: read.place, headline: read.article.headline ?? null });
    const known = await this.#options.archive.find(read, fetched);
    if (known !== undefined) {
      const story = known.story ?? (await this.#options.archive.storyOf(known.article));
      this.#running.added(input, read, { ...known, ...(story === undefined ? {} : { story }) });
      return;
    }
    const doc = await this.#analyse(input, read);
    if (doc === undefined) return;
    if (this.#batch.length === 0) this.#since = performance.now();
    this.#batch.push({ read, doc, input, ...(fetched === undefined ? {} : { fetched }) });
    if (this.#batch.length >= BATCH.most || performance.now() - this.#since > BATCH.within) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    const outcomes = await this.#options.writer.add(batch);
    for (const [i, { input, read }] of batch.entries()) this.#running.added(input, read, outcomes[i] as AddOutcome);
    await this.#options.onAdded();
  }

  async #analyse(input: number, read: ReadArticle): Promise<AnalysedArticle | undefined> {
    try {
      const doc = await this.#options.analyse(read.article);
      for (const finding of doc.diagnostics)
        if (finding.severity === 'error') this.#running.remark(input, 'note', `${read.place}: ${diagnosticMessage(finding)}`);
      return doc;
    } catch (error) {
      // that the server is busy is no fault of the article
      if (error instanceof HttpProblem) throw error;
      this.#options.onFault(error, `import ${this.#running.id}`);
      this.#running.remark(
        input,
        'refused',
        `${read.place}: the analysis failed on it, which is a fault of Crosscheck; the others are not affected`,
      );
      return undefined;
    }
  }
}
