import type { Title } from '../name-knowledge.ts';

const role = (name: string, gender?: Title['gender']): Title => (gender === undefined ? { role: name } : { role: name, gender });

/** Short titles and courtesy titles, lower case with their period: what follows is a person's name. */
export const titles: ReadonlyMap<string, Title> = new Map([
  ['mr.', { gender: 'male' }],
  ['mr', { gender: 'male' }],
  ['mister', { gender: 'male' }],
  ['mrs.', { gender: 'female' }],
  ['mrs', { gender: 'female' }],
  ['ms.', { gender: 'female' }],
  ['ms', { gender: 'female' }],
  ['miss', { gender: 'female' }],
  ['mme.', { gender: 'female' }],
  ['madam', { gender: 'female' }],
  ['madame', { gender: 'female' }],
  ['sir', { gender: 'male' }],
  ['dame', { gender: 'female' }],
  ['lord', { gender: 'male' }],
  ['lady', { gender: 'female' }],
  ['dr.', role('doctor')],
  ['dr', role('doctor')],
  ['prof.', role('professor')],
  ['rev.', role('reverend')],
  ['sen.', role('senator')],
  ['sens.', role('senator')],
  ['rep.', role('representative')],
  ['reps.', role('representative')],
  ['gov.', role('governor')],
  ['govs.', role('governor')],
  ['lt.', role('lieutenant')],
  ['sgt.', role('sergeant')],
  ['cpl.', role('corporal')],
  ['pvt.', role('private')],
  ['pfc.', role('private')],
  ['capt.', role('captain')],
  ['cmdr.', role('commander')],
  ['maj.', role('major')],
  ['col.', role('colonel')],
  ['gen.', role('general')],
  ['brig.', role('brigadier')],
  ['adm.', role('admiral')],
  ['det.', role('detective')],
  ['pres.', role('president')],
  ['hon.', {}],
  ['st.', {}],
  ['sheikh', { gender: 'male' }],
  ['sheik', { gender: 'male' }],
  ['imam', { gender: 'male' }],
  ['ayatollah', { gender: 'male' }],
  ['mullah', { gender: 'male' }],
  ['pope', { role: 'pope', gender: 'male' }],
  ['king', { role: 'king', gender: 'male' }],
  ['queen', { role: 'queen', gender: 'female' }],
  ['prince', { role: 'prince', gender: 'male' }],
  ['princess', { role: 'princess', gender: 'female' }],
  ['sister', { gender: 'female' }],
  ['uncle', { gender: 'male' }],
  ['aunt', { gender: 'female' }],
  ['saint', {}],
  ['emperor', { role: 'emperor', gender: 'male' }],
  ['empress', { role: 'empress', gender: 'female' }],
  ['duke', { role: 'duke', gender: 'male' }],
  ['duchess', { role: 'duchess', gender: 'female' }],
  ['count', { role: 'count', gender: 'male' }],
  ['countess', { role: 'countess', gender: 'female' }],
  ['baron', { role: 'baron', gender: 'male' }],
  ['baroness', { role: 'baroness', gender: 'female' }],
]);

/** Endings of a person's name, lower case. */
export const nameSuffixes: ReadonlySet<string> = new Set(['jr.', 'jr', 'sr.', 'sr', 'ii', 'iii', 'iv', 'v']);

/** Lower-case words inside a person's name: "Ana *de la* Cruz". */
export const nameParticles: ReadonlySet<string> = new Set(
  'de la del della di da dos das do du van der den ter von und zu bin ibn al el le les af y e bint ben abu st.'.split(' '),
);

/** Endings of a person's role written with a hyphen or in front, lower case: "*then*-Gov. Ida Marsh". */
export const formerWords: ReadonlySet<string> = new Set(
  'former ex then late current incumbent acting interim outgoing incoming longtime veteran retired disgraced embattled onetime sitting longtime'.split(
    ' ',
  ),
);
