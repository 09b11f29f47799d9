const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Given names borne mostly by women, lower case. */
export const femaleGivenNames: ReadonlySet<string> = new Set(
  list(`
  abby abigail ada adele adriana agnes aisha alana alejandra alessandra alexandra alexandria alexis alice alicia alina alison allison alma alyssa amanda amber
  amelia amina amy ana anastasia andrea angela angelica angelina angie anita ann anna annabel anne annette annie antonia april aretha ariana ariel arlene ashley astrid
  audrey aurora ava ayesha barbara beatrice beatriz becky belinda bella benazir bernadette bernice bertha beryl bessie beth bethany betsy betty beverly bianca blanche bonnie brandi
  brenda briana bridget brigitte brittany brooke camila camille candace candice carla carly carmen carol carole caroline carolyn carrie cassandra cassidy catalina catherine
  cathy cecilia celeste celia charlene charlotte chelsea cherie cheryl chloe christina christine christy cindy claire clara clare clarissa claudia cleo colette colleen connie
  constance consuelo cora corinne courtney cristina crystal cynthia daisy dana danielle daphne darlene dawn deanna debbie deborah debra dee deirdre delia denise desiree diana
  diane dianne dina dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor elena elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie
  emilia emily emma erica erika erin esmeralda esperanza estelle esther ethel eugenia eunice eva evangeline eve evelyn faith fatima faye felicia felicity fiona flora florence frances francesca
  francine frida gabriela gabrielle gail gemma genevieve georgia georgina geraldine gertrude gina ginger giovanna gisele gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hanna hannah
  harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly hope ida ilana ilse imelda imogen indira ines ingrid irene iris irina irma isabel isabella
  isabelle ivana ivanka ivy jackie jacqueline jade jamila jan jana jane janet janice janine jasmine jean jeanette jeanne jeannette jemima jen jenna jennie jennifer jenny jessica jessie
  jill jillian jo joan joann joanna joanne jocelyn jodi josefina josephine joy joyce juanita judith judy julia juliana julianne julie juliet june justine kaitlyn kamala kara karen kari
  karin karina karla kate katherine kathleen kathryn kathy katie katrina katya kay kayla keira kelley kelly kelsey kerry kim kimberly kirsten kirstjen krista kristen kristi kristin kristina kristine kyra lana lara
  laura lauren laurie lea leah leila leigh lena leona leonor leslie leticia lila lillian lily linda lindsay lisa liz liza lois lola lorena loretta lori lorna lorraine louisa louise lourdes
  lucia lucille lucinda lucy luisa lupe lydia lynn lynne mabel mackenzie madeleine madeline mae maggie malala mamie mandy manuela mara marcia margaret margarita margo margot maria mariah mariam
  marian mariana marianne marie mariel marilyn marina marion marisa marisol marissa marjorie marlene marsha martha martina mary maryam matilda maude maura maureen maxine may maya mayra megan meghan
  melanie melania melinda melissa mercedes meredith meryl mia michaela michele michelle mildred millie mindy miranda miriam mitzi molly mona monica monique muriel myra myrna nadia nadine
  nancy naomi natalia natalie natasha nell nellie nicola nicole nikki nina noelle noemi nora noreen norma octavia olga olive olivia oprah ophelia paige pam pamela paola pat patrice patricia patsy
  patti patty paula paulette paulina pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla priya rachel ramona raquel rebecca regina renata renee rhoda rhonda rita roberta robin
  rochelle rosa rosalia rosalind rosalyn rosanne rose rosemarie rosemary rosie roxanne ruby ruth sabina sabrina sadie sally samantha sandi sandra sandy sara sarah sasha saundra selena selma shannon shari
  sharon sheila shelby shelley sherry sheryl shirley sierra silvia simone sofia sonia sonja sonya sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne susie suzanne
  svetlana sybil sylvia tabitha tamara tammy tania tanya tara tatiana teresa teri terri tess tessa thelma theresa tiffany tina toni tonya tracey traci tricia trina trudy ursula valentina valeria valerie
  vanessa vera verna veronica vicki vickie vicky victoria viola violet virginia vivian vivien wanda wendy whitney wilhelmina wilma winifred winona xiomara yasmin yolanda yuki yulia yvette yvonne zainab zelda zoe zoey
  agatha aileen alberta aline allegra amalia amira anais anja anneliese antoinette arabella araceli asha aviva bettina birgit carlotta carolina cate chantal charmaine christa christiane concetta cordelia delphine demi diya dominique
  ekaterina elaina elke ellie emmanuelle esme eugenie fanny farah fern fleur freya gayle germaine gilda gillian gwyneth hallie hana harper hattie hermione hiba hortense huda ilona ingeborg ioana iva jacinda jacinta janelle
  jayne jeanine jeannie joelle johanna josie julieta kaja kamila katarina katerina katharina katharine kavita keiko kendra khadija kirstie kitty ksenia latoya leanne leia leila leonie lilian lina lindsey liv liudmila ljubica lotte lucie lucrezia
  ludmila lyudmila magda magdalena maeve malia malin marcela mariya mariko marta martine masha mathilde maud meera meg melody michiko mina mireille moira monika morgana nadezhda najat nana natalya nelly nigella nicolette noor oksana
  paloma patrizia perla philippa pilar portia preeti rania raisa reese rosario rowena saoirse savannah serena shabana shauna shira shreya sigrid sinead siobhan soledad soraya steffi sunita susannah swati tamar tamika tatyana thea
  therese thomasina tilda ulrike uma valentine vasundhara velma vesna vivienne waltraud xenia yael yelena yekaterina ying yoko yulia zahra zara zena zuzana janis mimi dolly whoopi tori tyra zsa nan reba effie hedy greer lottie lettie minnie winnie trixie dottie roz
`),
);

/** Given names borne mostly by men, lower case. */
export const maleGivenNames: ReadonlySet<string> = new Set(
  list(`
  aaron abdul abdullah abe abel abraham adam adnan adolf adrian ahmad ahmed aidan akbar akira al alain alan albert alberto aldo alec alejandro aleksandr alex alexander alexandre alexei alexey alfred alfredo
  ali allan allen alonso alonzo alphonse alvaro alvin amir amos anatole anatoly anderson andre andreas andrei andres andrew andrey andy angelo angus ansel anthony antoine anton antonio archibald archie ari armand armando arnaud arnold arseniy art artem arthur
  arturo asa ashton augusto augustus austin avery axel ayman aziz barack barnaby barney barry bart bashar basil beau ben benedict benito benjamin bennett benny bernard bernardo bernie bert bertrand bill billy bjorn
  blaine blake bob bobby boris boyd brad bradley brady brandon brendan brent brett brian bruce bruno bryan bryant buck bud burt byron caleb calvin cameron carl carlo carlos carlton cary casey casper cecil cedric cesar chad
  charles charlie chase chester chip chris christian christoph christophe christopher chuck clarence clark claude clay clayton clement cliff clifford clifton clint clinton clive clyde cody colin collin conrad cooper corey cornelius cory
  craig curt curtis cyril cyrus dale damian damien damon dan daniel daniele danny dante darius darrell darren darryl dave david davis dean dennis denzel derek derrick desmond devin dexter dick dieter diego dimitri dinesh
  dirk dmitri dmitry dominic don donald donny doug douglas drew duane dudley duncan dustin dwayne dwight dylan earl ed eddie edgar edmond edmund eduardo edward edwin egon eli elias elijah elliot elliott elmer elon elvis emanuel emil emiliano
  emilio emmanuel enrico enrique eric erich erik ernest ernesto ernie errol erwin esteban ethan eugene evan everett ezra fabian fabio farid felipe felix ferdinand fernando fidel filip floyd forrest francesco francis francisco franco francois frank frankie
  franklin franz fred freddie freddy frederic frederick fredrik fritz gabriel gareth garrett garry gary gavin gene geoff geoffrey george gerald gerard gerardo gerhard gianni gil gilbert giles gino giorgio giovanni giuseppe glen glenn
  gordon graham grant greg gregg gregory grover guido guillaume guillermo gunther gus gustav gustavo guy hal hamid hank hans harold harrison harry harvey hassan hector heinrich helmut henri henrik henry herb herbert herman hiroshi homer horace horst hosni howard hubert
  hugh hugo humberto hussein ian ibrahim ignacio igor ike imran ira irving isaac isaiah ismail ivan ivo jack jackson jacob jacques jaime jair jake jakob jamal james jameson jamie janos jared jarrod jason jasper javier jay jean-claude jean-luc jeb jed jeff jefferson jeffery
  jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel joey johan johann johannes john johnnie johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua juan judd jules julian julio julius
  jurgen justin kareem karl keith ken kenneth kenny kent kenji kevin kirk klaus klay kobe kofi konrad konstantin kurt kyle lamar lance larry lars laszlo laurence laurent lawrence lee leif len leo leon leonard leonardo leonid leopold leroy les lester levi lewis liam lionel lloyd logan
  lorenzo lou louie louis lowell luc luca lucas luciano ludwig luigi luis luiz lukas luke luther lyle lyndon mack mahmoud malcolm mansour manuel marc marcel marcello marco marcos marcus mario mark marlon marshall martin marty marvin mason massimo mateo matt
  matteo matthew matthias maurice mauricio max maximilian mel melvin meyer micah michael michel miguel mike mikhail miles milo milton mitch mitchell mitt mohamed mohammad mohammed morgan morris moses muammar muhammad mustafa myron narendra nate nathan nathaniel ned neil nelson
  newt nicholas nick nicolas nicolo nigel nikita nikola nikolai nikolaus nikos noah noel nolan norbert norman olaf oleg oliver olivier omar oscar osama oswald otis otto owen pablo paolo pascal patrick paul paulo pavel pedro percy perry pete peter phil philip philippe phillip
  pierre pietro placido rafael rahul raj ralph ramon ramzi randall randolph randy raul ray raymond recep reggie reginald reid reinhard reinhold rene reuben rex reza ricardo riccardo rich richard rick ricky rob robbie robert roberto rod roderick rodney rodrigo roger roland rolando rolf roman ron ronald
  ronnie rory ross roy ruben rudolf rudolph rudy rufus rupert rush russ russell ryan saddam salman salvador salvatore sam samir samuel sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth seymour shane shaun shawn sheldon sherman shimon shinzo sidney
  sigmund silvio simon solomon spencer stan stanislav stanley stefan stefano stephan stephen sterling steve steven stewart stuart sven sydney tariq tarek taro tayyip ted teddy terence terrance terrence terry thabo theo theodore thierry thomas tim timothy toby todd tom tomas
  tommy tony travis trent trevor tristan troy truman tyler tyrone ulrich umar valery vaclav vernon vicente victor vijay viktor vince vincent vincenzo virgil vitaly vito vlad vladimir wade wallace walt walter warner warren wayne wendell werner wes wesley wilbur wilfred will willard
  willem william willie willis wilson winston wolfgang woodrow woody xavier yasser yevgeny yitzhak yoshihiko yuri yusuf zachary zack zbigniew zoran andrzej aleksander alistair ambrose amadou amit anand arne arvind ashok ashraf asif benoit bogdan boutros bram branko carsten claudio clemens constantine cristiano dag dario darko
  deepak delbert denis didier domenico donovan dragan edouard einar elijah enzo etienne evgeny fabrice faisal federico feisal finn fyodor gaston gennady geoffroy georges georgy ghassan giacomo gideon gilles goran guenther gunnar hakim hamza harald haruki haydar heinz henning hideki hisham hiram idris ilya
  jacek jacopo jalal jaroslav javad jeroen jerzy jiri joakim jörg josep jürgen kamal karim karel kaspar kazuo khaled khalid kristian krzysztof lachlan lech ludovic maksim marek mariano marius mats mehmet milan milos mircea mordechai mohandas moshe murat nabil naguib nasser nawaz niall niels nikolay
  ole olli omer osman oskar otmar ousmane paddy pål pasquale pawel per pervez petr pieter piotr predrag radovan rafiq rajiv ramesh rashid ravi raoul renato reinaldo rohan ronan rune ruslan sachin sami samer samson satoshi sayed sepp shaquille shigeru slobodan soren stellan suresh sylvain sylvester tadeusz takeshi tareq
  tarquin thibaut thorsten tobias tomasz toshiro tunku udo umberto uri uwe vasily vikram vinod vojislav volker wael waleed walid wim wojciech yann yannick yasir yaroslav yiannis yves zaki zayed zeev zlatan mo duke rocky buddy sonny jody deforest claus delroy tito tyson levon kanye thaddeus truett ulysses zane wyatt strom trey lincoln huey orrin orville
`),
);

/** Given names common for women and men alike, lower case: a cue for a person, none for the gender. */
export const sharedGivenNames: ReadonlySet<string> = new Set(
  list(`
  alexi ariel ashley aubrey bailey blair cameron carey casey charlie chris corey dana devon drew emerson erin finley francis frankie gale hayden jackie jaime jamie jan jean jess jessie jody jordan jules kelly kendall kerry kim kris leigh lee leslie
  lindsay logan lynn mackenzie marion meredith morgan nicky nico pat peyton quinn rene riley robin rowan sage sam sandy sasha shannon shawn shelby sidney skyler stacy sydney taylor terry toby tracy val whitney andrea simone michele nicola alexis dominique
  wei jing li ming xin yan chen jin hong min young soo hyun jun akira kai noa amit dale marley rory
`),
);

/**
 * Short and familiar forms of given names with the full ones they stand for: `jim` → `james`.
 * Two given names agree when they are the same or share a full form.
 */
export const nicknames: ReadonlyMap<string, readonly string[]> = new Map(
  list(`
  abby:abigail al:albert,alan,alfred,alexander alex:alexander,alexandra alec:alexander andy:andrew angie:angela annie:anne,ann,anna art:arthur barb:barbara bart:bartholomew becky:rebecca ben:benjamin bernie:bernard bert:albert,robert
  beth:elizabeth betsy:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert brad:bradley cathy:catherine charlie:charles chris:christopher,christine,christina christy:christine,christina chuck:charles cindy:cynthia
  cliff:clifford connie:constance curt:curtis dan:daniel danny:daniel dave:david deb:deborah,debra debbie:deborah,debra dick:richard dmitri:dmitry don:donald donny:donald doug:douglas drew:andrew ed:edward,edwin,edgar eddie:edward
  ellie:eleanor,elizabeth ernie:ernest frank:francis,franklin fran:frances,francis fred:frederick,alfred freddie:frederick gabe:gabriel gene:eugene geoff:geoffrey gerry:gerald,gerard greg:gregory gus:augustus,gustav hal:harold,henry hank:henry harry:harold,henry herb:herbert
  jack:john jackie:jacqueline jake:jacob jeff:jeffrey,jefferson jen:jennifer jenny:jennifer jerry:gerald,jerome,jeremiah jess:jessica jim:james jimmy:james joe:joseph joey:joseph johnny:john jon:jonathan josh:joshua judy:judith
  kate:katherine,catherine,kathryn kathy:katherine,kathleen,kathryn katie:katherine,kathleen,kathryn ken:kenneth kenny:kenneth kim:kimberly larry:lawrence,laurence len:leonard leo:leonard,leonardo les:leslie,lester lexi:alexandra,alexis liz:elizabeth lou:louis,louise lenny:leonard
  maggie:margaret mandy:amanda manny:manuel,emmanuel marge:margaret marty:martin matt:matthew max:maximilian,maxwell meg:margaret,megan mel:melvin,melanie mick:michael mike:michael mickey:michael mitch:mitchell molly:mary nan:nancy nate:nathan,nathaniel ned:edward nick:nicholas nikki:nicole
  norm:norman pam:pamela pat:patrick,patricia patty:patricia peggy:margaret penny:penelope pete:peter phil:philip,phillip polly:mary randy:randall,randolph ray:raymond reggie:reginald rich:richard rick:richard ricky:richard rob:robert robbie:robert rod:rodney,roderick ron:ronald ronnie:ronald
  rudy:rudolph rudi:rudolph russ:russell sally:sarah sam:samuel,samantha sandy:sandra,alexander sid:sidney stan:stanley steph:stephanie steve:steven,stephen stu:stuart sue:susan susie:susan tammy:tamara ted:theodore,edward teddy:theodore,edward sandi:sandra terry:terence,teresa,terrence theo:theodore
  tim:timothy tina:christina toby:tobias tom:thomas tommy:thomas toni:antonia tony:anthony,antonio trish:patricia val:valerie,valentine vicky:victoria vince:vincent walt:walter wes:wesley will:william willie:william zack:zachary bibi:benjamin beto:robert jeb:john chip:charles trey:charles pete:pietro
`).map((entry) => {
    const [short = '', full = ''] = entry.split(':');
    return [short, full.split(',')] as const;
  }),
);
