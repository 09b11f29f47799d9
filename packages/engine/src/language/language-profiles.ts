/** A language as its commonest small words show it; enough to tell it from others, not to read it. */
export interface LanguageProfile {
  /** ISO 639-1. */
  readonly code: string;
  readonly words: ReadonlySet<string>;
}

/** Every list has about as many words of about the same share of running text, so that shares can be compared. */
export const languageProfiles: readonly LanguageProfile[] = [
  profile(
    'en',
    'the of and to in a is that for it was on with as by at from he his she her be are were this have has had not but they who which their an will would said been or after about',
  ),
  profile(
    'de',
    'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben',
  ),
  profile(
    'fr',
    'de la le les et des en un une du est que qui dans pour pas au sur plus par ce avec il sont aux son ses cette mais ont été elle nous vous leur ou comme se d l qu n s à a ne',
  ),
  profile(
    'es',
    'de la que el en los y las del se por un una con no para su al lo como más es pero sus le ha este esta son entre cuando muy sin sobre también fue hasta desde han era está o',
  ),
  profile(
    'pt',
    'de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito nos já está eu também pelo pela até isso são',
  ),
  profile(
    'it',
    'di e il la che in un per una non è con del le da si i della sono al dei ha lo nel più alla come anche gli delle ma o se questo dal ai su nella ed l era stato degli ho',
  ),
  profile(
    'nl',
    'de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij uit door naar heeft hij ze ik nog wordt werd tot over zou hebben deze kan geen onder al',
  ),
  profile(
    'sv',
    'och i att det som en på är av för med den till inte har de ett om han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får blev',
  ),
  profile(
    'da',
    'og i at det er en til på som af for med den de ikke har der et han var om vi sig fra jeg men ved så kan efter blev også eller nu skal år vil ud hun over sin mod når være været havde',
  ),
  profile(
    'no',
    'og i det på er en til som for av med at har de ikke den et han var om seg fra jeg men vi så kan etter ble også eller nå skal år vil ut hun over sin mot når være vært hadde sier opp',
  ),
  profile(
    'fi',
    'ja on ei että se oli hän mutta ovat kun myös ole mukaan kuin joka jo tai sen niin nyt vain jos olisi sitä hänen vielä olla kuitenkin jotka sekä ollut tämä mitä eivät voi sanoi siitä',
  ),
  profile(
    'pl',
    'w i na z do się nie że to o jest po od za jak przez dla a ale są był oraz co tym być już tego tak może jego czy które jej ma który ich przed było także roku tylko ze',
  ),
  profile(
    'cs',
    'a v se na je že s z o to do i ve by jsem jako za pro ale po byl jsou které který od k u si tak není nebo podle která jeho bude už až při než také být má co',
  ),
  profile(
    'hu',
    'a az és hogy nem is egy ez meg de volt csak már van el mint azt még ki ha be vagy aki kell ami lehet lesz sem után szerint ezt volna arra között pedig amely minden most',
  ),
  profile(
    'ro',
    'și de în a la cu nu pe din care o să că un mai este pentru au ca fi fost sunt ale al ce sau după prin cele dar lui această acest iar fiind către s le i am ei',
  ),
  profile(
    'tr',
    've bir bu da de için ile olarak çok daha olan gibi en kadar ne ama sonra var o ki değil göre olduğu her ise iki oldu diye dedi ya kendi yeni ancak mi bin yok yer',
  ),
  profile(
    'id',
    'yang di dan itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut bisa ada mereka lebih kata tahun sudah atau saat oleh menjadi orang ia telah adalah sebagai bahwa dia para',
  ),
  profile(
    'vi',
    'và của là có không được cho trong một những với các người đã ở này khi đến để từ về ra như cũng nhiều trên sẽ đó vào năm tại sau phải theo làm lại nhưng đang ông',
  ),
  profile(
    'ca',
    'de la i el que a les en un per els una amb és no del al es ha com més pel són va aquest aquesta ser però han les seva seu o també dels hi sobre fins entre quan',
  ),
  profile(
    'ru',
    'и в не на что с по он как к из о это за от для но у его все а так же до был также после они было она при бы или когда если быть того где этом',
  ),
  profile(
    'uk',
    'і в не на що з у та до як за про це від для його але він також по є а так це були який які або вона був бути під час після їх було вже через ми',
  ),
  profile(
    'bg',
    'на и да в се от за е с не че по са ще до си но това като от който при след което ще беше има към той или която които само бъде а те',
  ),
  profile(
    'el',
    'και το του της την η ο να που με τα για στο οι των από τη είναι θα στην τον δεν σε ότι ένα μια τις στη έχει αλλά κατά μας ή αυτό όπως ήταν',
  ),
  profile('ar', 'في من على إلى أن عن التي مع هذا الذي هذه كان ما بعد قد لا كما بين قال أو كل وقال ذلك لم خلال حيث إن يوم غير هو هي'),
  profile('fa', 'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شده بود شد اما گفت می دو ها کرده'),
  profile('he', 'של את על לא הוא כי זה גם עם היא אל או אך אבל בין כל יש אין עוד כדי אני היה'),
  profile('hi', 'के में की है से का को और पर ने एक यह कि हैं भी ही इस था नहीं तो लिए कर हो'),
];

function profile(code: string, words: string): LanguageProfile {
  return { code, words: new Set(words.split(' ')) };
}
