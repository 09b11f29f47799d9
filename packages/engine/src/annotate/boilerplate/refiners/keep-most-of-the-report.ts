import type { BoilerplateRefiner } from '../candidate.ts';

/**
 * Where rules would take away most of an article, they are mistaken about what it is: a press release, a gallery, a list of links.
 * Then only what is known by its wording at the very least harm stays: datelines, bylines, copyright.
 */
export const keepMostOfTheReport: BoilerplateRefiner = {
  name: 'keep-most-of-the-report',
  refine(candidates, { doc }, drop) {
    const length = doc.paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
    const taken = candidates.reduce((sum, { start, end }) => sum + end - start, 0);
    if (taken * 2 < length) return [...candidates];
    return candidates.filter((candidate) => {
      const harmless = candidate.kind === 'dateline' || candidate.kind === 'byline' || candidate.kind === 'credit';
      if (!harmless) drop(candidate, 'the rules would leave less than half of the article');
      return harmless;
    });
  },
};
