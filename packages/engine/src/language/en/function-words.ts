/**
 * Words that carry no information of their own and recur in any two sentences, as their stems stand.
 * "said" is one of them here: that somebody spoke is told by the attribution, not by the word.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'the a an of to in and or but nor that this these those it its is ar wa were be been be am he she thei we you i hi her their our your my him them us me ' +
    'himself herself itself themselv who whom whose which what when where why how as at by for from on with about into onto over after befor than then so if ' +
    'not no do doe did done doesn don didn isn wasn weren aren won wouldn couldn shouldn have ha had haven hasn hadn will would can could mai might must shall should there here s t re ve ll d m n ' +
    'sai said sayin tell told also just one more other ani all some such up out onli veri too own same each both between through dure while becaus against'
  ).split(' '),
);
