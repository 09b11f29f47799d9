import type { ContrastWords } from '../contrast-words.ts';

const list = (words: string): Set<string> => new Set(words.split(/\s+/).filter(Boolean));
const pairs = (rows: string): Map<string, string> =>
  new Map(
    rows
      .trim()
      .split(/\s*\n\s*/)
      .map((row) => row.split(' ') as [string, string]),
  );

/** How English accounts of one thing come to differ in words, and where the difference is only one of house style. */
export const contrastWords: ContrastWords = {
  functionWords: list(`
    a an the this that these those some any each every no not nor and or but so yet if then than as at by for from in into of off on onto out over
    to up with about after before between through during under upon without within against among toward towards
    i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves
    who whom whose which what when where why how there here
    be am is are was were been being do does did done doing have has had having will would shall should can could may might must
    's also just very too only even still more most much such own other well now ever get got let like
  `),
  contractions: pairs(`
    ll will
    ve have
    re are
    m am
    d would
    em them
  `),
  irregularContractions: new Map([
    ["won't", ['will', 'not']],
    ["can't", ['can', 'not']],
    ["shan't", ['shall', 'not']],
    ["ain't", ['is', 'not']],
    ['cannot', ['can', 'not']],
  ]),
  takesIs: list('it he she that this there here what who where how when why let everybody everyone nobody somebody someone'),
  acronyms: new Map([
    ['US', 'usa'],
    ['USA', 'usa'],
    ['united states', 'usa'],
    ['UK', 'uk'],
    ['united kingdom', 'uk'],
    ['UN', 'un'],
    ['united nations', 'un'],
    ['EU', 'eu'],
    ['european union', 'eu'],
  ]),
  smallNumbers: pairs(`
    two 2
    three 3
    four 4
    five 5
    six 6
    seven 7
    eight 8
    nine 9
    ten 10
    eleven 11
    twelve 12
  `),
  // "the Alaska house" / "the Alaskan house", "Democrat" / "Democratic", "Court" / "Courts"
  inflected: (a, b) => {
    const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
    return ['s', 'n', 'an', 'ian', 'ic', 'es', 'er', 'ed', 'y', 'e'].some((ending) => longer === shorter + ending);
  },
  spellings: pairs(`
    ok okay
    yeah yes
    gonna going
    wanna want
    towards toward
    afterwards afterward
    grey gray
    centre center
    theatre theater
    defence defense
    offence offense
    licence license
    programme program
    cheque check
    travelling traveling
    travelled traveled
    cancelled canceled
    labelled labeled
    learnt learned
    spelt spelled
    whilst while
    amongst among
    tonne ton
    adviser advisor
  `),
};
