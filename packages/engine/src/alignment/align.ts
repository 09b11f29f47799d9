import type { TraceSink } from '../doc/index.ts';
import type { Story } from '../story/index.ts';
import type { AlignmentTable, Column } from './alignment-table.ts';

const THRESHOLD = 0.35;

/** The statements of all accounts, those that report the same thing side by side. */
export function align(story: Story, _trace?: TraceSink): AlignmentTable {
  const witnesses = story.docs.map((doc) => doc.article.id);
  const units = story.docs.flatMap((doc) =>
    doc.layers.statements.map((s) => ({
      article: doc.article.id,
      id: s.id,
      words: new Set(
        doc.tokens.flatMap((t, i) => (t.start >= s.start && t.end <= s.end && t.text.length > 3 ? [doc.layers.words[i]?.lemma ?? ''] : [])),
      ),
    })),
  );
  const columns: Column[] = [];
  units.forEach((a, i) => {
    for (const b of units.slice(i + 1)) {
      if (a.article === b.article) continue;
      const shared = [...a.words].filter((w) => b.words.has(w)).length;
      const similarity = shared / (Math.sqrt(a.words.size * b.words.size) || 1);
      if (similarity < THRESHOLD) continue;
      columns.push({
        similarity,
        readings: witnesses.map((article) =>
          article === a.article
            ? { kind: 'present', article, statements: [a.id] }
            : article === b.article
              ? { kind: 'present', article, statements: [b.id] }
              : { kind: 'absent', article },
        ),
      });
    }
  });
  return { witnesses, columns };
}
