import { describe, expect, it } from 'vitest';
import { languageProfiles } from '../language/language-profiles.ts';
import { identifyLanguage } from './identify-language.ts';
import { tokenise } from './tokens.ts';

const identify = (text: string) => identifyLanguage(tokenise(text), languageProfiles, 'en');

describe('identifyLanguage', () => {
  it.each([
    [
      'en',
      'The council of the town met on Monday and voted to rebuild the levee that broke in the spring. The mayor said it would begin soon, but nobody knew how the work was to be paid for.',
    ],
    [
      'de',
      'Der Rat der Stadt hat am Montag beschlossen, den Damm wieder aufzubauen, der im Frühjahr gebrochen war. Die Bürgermeisterin sagte, dass die Arbeiten im Sommer beginnen, aber niemand weiß, wie sie bezahlt werden sollen.',
    ],
    [
      'fr',
      'Le conseil de la ville a décidé lundi de reconstruire la digue qui avait cédé au printemps. La maire a dit que les travaux vont commencer en été, mais personne ne sait comment ils seront payés par la ville.',
    ],
    [
      'es',
      'El consejo de la ciudad decidió el lunes reconstruir el dique que se rompió en la primavera. La alcaldesa dijo que las obras van a empezar en el verano, pero nadie sabe cómo se van a pagar.',
    ],
    [
      'pt',
      'O conselho da cidade decidiu na segunda-feira reconstruir o dique que se rompeu na primavera. A prefeita disse que as obras vão começar no verão, mas ninguém sabe como elas serão pagas pela cidade.',
    ],
    [
      'it',
      'Il consiglio della città ha deciso lunedì di ricostruire la diga che si è rotta in primavera. La sindaca ha detto che i lavori cominceranno in estate, ma nessuno sa come saranno pagati dalla città.',
    ],
    [
      'nl',
      'De raad van de stad heeft maandag besloten om de dijk die in het voorjaar is gebroken weer op te bouwen. De burgemeester zei dat het werk in de zomer begint, maar niemand weet hoe het wordt betaald.',
    ],
    [
      'sv',
      'Stadens råd har på måndagen beslutat att bygga upp den vall som brast i våras. Borgmästaren sade att arbetet ska börja i sommar, men det är ingen som vet hur det kommer att betalas av staden.',
    ],
    [
      'pl',
      'Rada miasta postanowiła w poniedziałek, że wał, który przerwał się na wiosnę, będzie odbudowany. Burmistrz powiedziała, że prace rozpoczną się w lecie, ale nie wie, jak miasto za to zapłaci, bo nie ma na to pieniędzy.',
    ],
    [
      'tr',
      'Kent meclisi pazartesi günü baharda yıkılan bendin yeniden yapılması için karar aldı. Başkan işin yaz için planlandığını söyledi, ama bu işin nasıl ödeneceği ve ne kadar süreceği daha belli değil ve kimse bir şey demedi.',
    ],
    [
      'ru',
      'Совет города решил в понедельник восстановить дамбу, которая прорвалась весной. Мэр сказала, что работы начнутся летом, но никто не знает, как за это заплатит город, и не было ясно, когда это будет сделано и кем.',
    ],
    [
      'el',
      'Το συμβούλιο της πόλης αποφάσισε τη Δευτέρα να ξαναχτίσει το φράγμα που έσπασε την άνοιξη. Η δήμαρχος είπε ότι τα έργα θα αρχίσουν το καλοκαίρι, αλλά κανείς δεν ξέρει πώς θα πληρωθούν από την πόλη.',
    ],
    [
      'ja',
      '市議会は月曜日に、春に決壊した堤防を再建することを決めました。市長は、工事は夏に始まると述べましたが、その費用をどのように支払うのかは誰にも分かりません。住民は川の近くに住むことをまだ心配しています。市は来週、集会を開いて住民の質問に答える予定です。多くの人が参加すると見られています。雨が続けば工事は遅れるでしょう。',
    ],
    [
      'ko',
      '시의회는 월요일에 봄에 무너진 둑을 다시 쌓기로 결정했다. 시장은 공사가 여름에 시작될 것이라고 말했지만 비용을 어떻게 마련할지는 아무도 모른다. 주민들은 아직 강 가까이에 사는 것을 걱정하고 있다. 시는 다음 주에 모임을 열어 주민들의 질문에 답할 예정이다.',
    ],
    // a language that is not known here is at least not English
    [
      'und',
      'Halmashauri kuu mji imeamua Jumatatu kujenga upya bwawa lililobomoka majira kuchipua. Meya alisema kazi itaanza wakati joto, lakini hakuna anayejua itakavyolipwa. Wakazi bado wanaogopa kuishi karibu mto huo mkubwa, wakisema maji yatarudi.',
    ],
  ])('tells %s', (code, text) => {
    expect(identify(text)).toBe(code);
  });

  it('takes what is too short to tell, or a list, for the expected language', () => {
    expect(identify('')).toBe('en');
    expect(identify('Der Damm ist gebrochen')).toBe('en');
    expect(identify('12 : 30, 4 : 5')).toBe('en');
    expect(identify(`${'Valmouth 12 Ortega 14 Halloran 3 '.repeat(12)} and the rest of the town`)).toBe('en');
  });

  it('is not led astray by a quotation in another language', () => {
    const english = 'The council of the town met on Monday and voted to rebuild the levee that broke in the spring. ';
    expect(identify(`${english.repeat(2)} “Der Damm ist nicht mehr zu retten, und das ist die Wahrheit”, he said. ${english}`)).toBe('en');
  });
});
