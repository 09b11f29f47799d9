import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '@crosscheck/archive';
import type { Article } from '@crosscheck/engine';
import { demoArticles } from './demo-articles.ts';

/** An archive of its own with the invented stories, and what takes it away again. */
export interface DemoArchive {
  readonly archive: Archive;
  remove(): Promise<void>;
}

export async function openDemoArchive(): Promise<DemoArchive> {
  const [{ openArchive, createStoryGrouper }, { analyse }] = await Promise.all([
    import('@crosscheck/archive'),
    import('@crosscheck/engine'),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-demo-'));
  const archive = await openArchive(join(folder, 'demo.db'), { create: true });
  const remove = async () => {
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const grouper = createStoryGrouper();
    for (const [i, { published, ...fields }] of demoArticles.entries()) {
      const article: Article = {
        id: `demo-${i + 1}`,
        ...fields,
        createdAt: published === undefined ? { kind: 'unknown' } : { kind: 'known', value: published, evidence: 'given' },
      };
      const read = { article, place: article.id, findings: [] };
      await archive.add([{ read, doc: analyse(article) }], grouper);
    }
    return { archive, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
