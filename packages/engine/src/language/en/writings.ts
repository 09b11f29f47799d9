const rows: readonly (readonly [string, string])[] = [
  ['suit', 'lawsuit suit complaint petition filing challenge motion countersuit appeal'],
  ['charges', 'indictment affidavit'],
  ['letter', 'letter note memo memorandum email e-mail message missive'],
  ['statement', 'statement announcement declaration release press-release communique'],
  ['post', 'post posting tweet'],
  ['report', 'report study survey poll analysis research story article dossier findings editorial op-ed essay column'],
  ['book', 'book memoir biography'],
  ['speech', 'speech address remark remarks comment comments testimony'],
  ['ruling', 'ruling verdict judgment opinion'],
];

/**
 * Nouns for what somebody writes, files or says, singular and lower case, with their kind: of two words of one kind the second may take up
 * the first ("a lawsuit … the suit … the complaint").
 */
export const writingKinds: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([kind, nouns]) => nouns.split(' ').map((noun) => [noun, kind] as const)),
);

/** Past and present forms of verbs whose subject makes a writing, lower case: "Marsh *sent* a letter", "the suit was *brought* by". */
export const makingVerbs: ReadonlySet<string> = new Set(
  `filed files filing wrote writes written writing sent sends sending issued issues issuing released releases releasing published publishes publishing posted
  posts posting brought brings bringing signed signs signing drafted submitted submits submitting lodged launched made gave delivered delivers
  delivering authored penned circulated commissioned conducted compiled prepared tweeted mounted`.split(/\s+/),
);

/** Forms of the verb for going to court, lower case: who "sued" is behind "the lawsuit". */
export const suingVerbs: ReadonlySet<string> = new Set(['sued', 'sues', 'sue', 'suing']);

/** Forms of the verb by which a publication brings a report, lower case. */
export const reportingVerbs: ReadonlySet<string> = new Set(['reported', 'reports', 'revealed', 'published']);
