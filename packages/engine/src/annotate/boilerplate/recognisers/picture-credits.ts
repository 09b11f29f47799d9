import type { BoilerplateWords } from '../../../language/language.ts';
import type { BoilerplateCandidate, BoilerplateRecogniser } from '../candidate.ts';

const longestCaption = 600;
const longestCredit = 90;
const mostParts = 5;
const personName = /^[A-ZÀ-ÞĀ-Ž][\wÀ-ɏ.'’-]*(?: [A-ZÀ-ÞĀ-Ž][\wÀ-ɏ.'’-]*| (?:de|van|von|der|al|bin|el|la)){0,3}$/;
const endsWithName = /(?:^|[\s(])[A-ZÀ-ÞĀ-Ž][\wÀ-ɏ'’-]+ [A-ZÀ-ÞĀ-Ž][\wÀ-ɏ.'’-]+$/;
const partedBy = /\s*[/|,]\s*|\s+(?:via|for)\s+/;
const endsSentence = /[.!?]["”’)]?$/;
const spelledOut = /\s(?:Photograph|Photo|Picture|Image|Credit)(?: by|:)\s/g;

/**
 * Captions and credits, known by who took the picture.
 * "Mayor Ana Vale arrives at the dam. (Jo Brandt/Reuters)" · "The ambassador. File Jo Brandt / TASS / Getty Images"
 * "The dam on Monday. Photograph: Jo Brandt/Alamy" · "Photo by Jo Brandt" · "Getty/Instagram."
 * Not: "The agency (Reuters) said so.", "a Valley Gazette/CNN poll", which ends in a stop and names no photographer.
 */
export const pictureCredits: BoilerplateRecogniser = {
  name: 'picture-credits',
  recognise({ doc, words }) {
    const found: BoilerplateCandidate[] = [];
    for (const { start, end } of doc.paragraphs) {
      if (end - start > longestCaption) continue;
      const text = doc.article.text.slice(start, end);
      const known = kindOf(text, words);
      if (known !== undefined) found.push({ start, end, ...known });
    }
    return found;
  },
};

function kindOf(text: string, words: BoilerplateWords): Pick<BoilerplateCandidate, 'kind' | 'rule'> | undefined {
  if (text.length <= longestCredit) {
    const plain = text.replace(/^[([]|[.)\]]+$/g, '').trim();
    const label = words.photoWords.exec(plain)?.[0];
    if (label !== undefined && /\b(?:by|courtesy|credit)\b|[:/]/i.test(label) && isCredit(plain.slice(label.length), words, 0))
      return { kind: 'credit', rule: 'photo-by' };
    if (isCredit(plain, words, 1)) return { kind: 'credit', rule: 'bare-agency' };
  }
  if (/[)\]]\.?$/.test(text.slice(-2))) {
    const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    const inside = text.slice(open + 1).replace(/[)\]]\.?$/, '');
    if (open > 0 && inside.length <= longestCredit) {
      const label = words.photoWords.exec(inside)?.[0] ?? '';
      const parts = inside.slice(label.length).split(partedBy).length;
      if (isCredit(inside.slice(label.length), words, label === '' ? 1 : 0) && (label !== '' || parts > 1))
        return { kind: 'caption', rule: 'credit-in-brackets' };
    }
    return undefined;
  }
  const tail = text.slice(-longestCredit);
  const slash = tail.indexOf('/', lastStop(tail));
  if (slash > 0 && !endsSentence.test(text.slice(-2))) {
    const behind = tail.slice(slash + 1).trim();
    if (endsWithName.test(tail.slice(0, slash).trimEnd()) && isCredit(behind, words, 1)) return { kind: 'caption', rule: 'credit-behind' };
  }
  let label: RegExpExecArray | undefined;
  for (const match of tail.matchAll(spelledOut)) label = match;
  if (label !== undefined) {
    const behind = tail.slice(label.index + label[0].length).replace(/\.$/, '');
    if (isCredit(behind, words, 0)) return { kind: 'caption', rule: 'photograph-by' };
  }
  return undefined;
}

/** Whether a text is names and agencies, parted by slashes or commas, and nothing else. */
function isCredit(text: string, { agencies }: BoilerplateWords, leastAgencies: number): boolean {
  const parts = text.trim().split(partedBy);
  if (parts.length > mostParts) return false;
  let named = 0;
  for (const part of parts) {
    if (agencies.has(part)) named++;
    else if (!personName.test(part)) return false;
  }
  return named >= leastAgencies;
}

/** Place behind the last stop that is followed by a space, where a new sentence could begin. */
function lastStop(text: string): number {
  return Math.max(text.lastIndexOf('. '), text.lastIndexOf('” '), text.lastIndexOf('" '), 0);
}
