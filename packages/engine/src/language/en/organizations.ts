const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const rows = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[,\n]/)
      .map((row) => row.trim().toLowerCase())
      .filter((row) => row !== ''),
  );

/** Last words that make a name one of an organisation: "Harbour Development *Agency*". Lower case. */
export const organizationHeads: ReadonlySet<string> = words(`
  academy administration agency airlines airways alliance ambassadors army assembly associates association athletics authority bank bar board broadcasting bureau cabinet campaign caucus center centre chamber chronicle church circuit club coalition college commission committee
  company confederation conference congress consortium consulate convention cooperative corp corp. corporation council court courts department directorate dispatch division embassy exchange express federation fellowship force forces foundation front fund gazette globe government group
  guard guild headquarters herald holdings hospital hotel house inc inc. independent industries initiative inquirer institute institution insurance international journal junta laboratories laboratory league legislature ltd ltd. magazine marines media
  ministry mission mosque movement museum navy network news observatory office opera orchestra organisation organization paper parliament partners party patrol plc police post press project prosecutors publications railway records register reserve review school schools
  secretariat senate service services society squad staff studio studios sun symphony synagogue syndicate systems taskforce team technologies telegraph television theater theatre times tribune tribunal trust union unit university veterans watch weekly works worldwide
  airlines motors pharmaceuticals entertainment bancorp brothers co co. llc llp ag gmbh nv s.a. spa fc afc united fbi
`);

/** First words after which "of …" goes on with an organisation's or office's name: "*Department* of Fisheries". Lower case. */
export const organizationHeadsWithOf: ReadonlySet<string> = words(`
  academy association bank board bureau chamber church college commission committee confederation congress council court department federation house institute institution joint league legislature library ministry museum national office organisation organization republic school secretariat senate
  society supreme union university
`);

/** First words of names of places with "of": "*Gulf* of Aden". Lower case. */
export const placeHeadsWithOf: ReadonlySet<string> = words(
  'bay cape city district gulf isle island islands lake port province republic river state states strait straits town tower village county borough',
);

/** Last words of names of places: "Kessler *County*". Lower case. */
export const placeHeads: ReadonlySet<string> = words(`
  airport alley archipelago avenue base basin bay beach boulevard bridge canal canyon cape castle city coast county creek desert district drive falls forest garden gardens glacier gulf harbor harbour heights highway hill hills island islands isle isles
  lake lakes lane manor mount mountain mountains ocean palace parish park peninsula plains plateau plaza port prison province ranch reservoir ridge river road sea shore springs square stadium strait straits street township valley village villages woods
`);

/** Last words of names of laws, events, works, prizes: neither person, body nor place. Lower case. */
export const otherHeads: ReadonlySet<string> = words(`
  accord accords act agreement amendment award awards bible bill bowl championship championships clause code constitution convention cup day days deal declaration decree depression doctrine election era festival game games gospel grand hurricane initiative koran law laws medal
  games olympics open pact plan prize proposition protocol quran resolution revolution series storm summit tour tournament treaty trophy war week weekend year holiday strategy rule title section chapter phase operation
`);

/** Organisations, offices and houses known by name, lower case, without the article. */
export const organizations: ReadonlySet<string> = rows(`
  White House, Kremlin, Pentagon, Downing Street, Capitol, Vatican, Holy See, Elysee Palace, Buckingham Palace, Foggy Bottom, Whitehall, Scotland Yard, Quai d'Orsay, Knesset, Bundestag, Duma, State Duma, Politburo, Hamas, Hezbollah, Taliban, Al Qaeda, Al-Qaeda, al-Qaida, ISIS, ISIL, Islamic State, Boko Haram, Al-Shabab,
  Congress, Senate, House, House of Representatives, House of Commons, House of Lords, Supreme Court, Justice Department, State Department, Treasury, Treasury Department, Defense Department, Pentagon, Homeland Security, Federal Reserve, Fed, Interior Department, Labor Department, Education Department, Energy Department, Commerce Department, Agriculture Department,
  FBI, CIA, NSA, DEA, ATF, IRS, EPA, FDA, FCC, SEC, FTC, FAA, FEMA, CDC, NIH, NASA, NATO, UN, U.N., United Nations, Security Council, WHO, WTO, IMF, World Bank, OPEC, OECD, ICE, TSA, DHS, DOJ, DOD, HHS, NRA, ACLU, NAACP, AARP, AFL-CIO, RNC, DNC, GOP, PLO, IRA, KGB, FSB, GRU, MI5, MI6, BBC, CNN, NBC, CBS, ABC, MSNBC, NPR, PBS, HBO, ESPN, AP, AFP, UPI, IAEA, FIFA, UEFA, IOC, NFL, NBA, MLB, NHL, NCAA, UCLA, MIT, NYU,
  Fox News, Fox, Reuters, Bloomberg, Associated Press, Politico, Axios, Vox, BuzzFeed, Breitbart, HuffPost, Huffington Post, Daily Beast, Daily Caller, Salon, Slate, Newsweek, Time, Economist, Guardian, Telegraph, New York Times, Washington Post, Wall Street Journal, USA Today, Los Angeles Times, Boston Globe, Chicago Tribune, New Yorker, Hill, The Hill, Atlantic, Roll Call, National Review, Xinhua, TASS, Interfax, Al Jazeera, Al Arabiya, Der Spiegel, Le Monde,
  Google, Facebook, Twitter, Apple, Microsoft, Amazon, YouTube, Instagram, Snapchat, WhatsApp, TikTok, Uber, Lyft, Tesla, Netflix, Walmart, Wal-Mart, Target, Boeing, Airbus, Toyota, Honda, Ford, Chrysler, Volkswagen, BMW, Siemens, Samsung, Sony, Nokia, IBM, Intel, Oracle, AT&T, Verizon, Comcast, Exxon, ExxonMobil, Chevron, BP, Shell, Goldman Sachs, JPMorgan, Citigroup, Citibank, Lehman Brothers, Morgan Stanley, Barclays, HSBC, Pfizer, Merck, Monsanto, Starbucks, McDonald's, Nike, Disney, Halliburton, Enron, Wikileaks, WikiLeaks, Wikipedia,
  Greenpeace, Amnesty International, Human Rights Watch, Red Cross, Planned Parenthood, Human Rights Campaign, Heritage Foundation, Brookings Institution, Cato Institute, Tea Party, Labour, Likud, Fatah, Harvard, Yale, Princeton, Stanford, Columbia, Cornell, Oxford, Georgetown, Duke, Parliament, Interpol, Europol, European Commission, European Parliament, African Union, Arab League
`);

/** Seats and houses that stand for those who work in them, lower case: said of "*the Kremlin* said", never a person. */
export const metonyms: ReadonlySet<string> = rows(
  `White House, Kremlin, Pentagon, Downing Street, Capitol Hill, Vatican, Elysee Palace, Whitehall, Wall Street, Scotland Yard, Foggy Bottom, Capitol`,
);

/** Members of parties and faiths, singular, lower case: "*Republican* lawmakers", "the Illinois *Democrat*". */
export const memberNouns: ReadonlySet<string> = words(`
  republican democrat libertarian independent conservative tory communist socialist liberal labourite islamist muslim christian catholic protestant jew evangelical mormon sunni shiite hindu buddhist sikh nazi anglican methodist baptist
`);

/** Adjectives of parties, faiths and peoples that stand before a role, lower case: "the *Democratic* leader". */
export const memberAdjectives: ReadonlySet<string> = words(
  'democratic republican gop conservative liberal libertarian communist socialist labour labor tory islamic islamist muslim jewish christian catholic roman',
);

/** What companies, clubs and other bodies have and people have not, lower case, as it stands behind their name: "*Veldon* shares", "the *Halden* coach". */
export const bodyBelongings: ReadonlySet<string> = words(`
  shares share stock stocks shareholders shareholder investors subsidiary subsidiaries headquarters profit profits revenue revenues sales earnings turnover dividend factory factories plant plants store stores branch branches
  employees employee workers staff executives executive management managers customers clients unit units division products product fleet owner owners chairman chairwoman ceo president director directors boss spokesman spokeswoman spokesperson spokesmen
  coach captain striker goalkeeper defender midfielder forward fans players player supporters stadium squad team season
`);

/** Words for kinds of companies and clubs that stand in apposition to their name, lower case, beside the nouns of bodies: "Veldon, a *maker* of boats". */
export const bodyTrades: ReadonlySet<string> = words(
  'maker producer retailer supplier provider carrier lender insurer brewer builder manufacturer developer distributor exporter importer publisher broadcaster operator giant chain startup club side team firm company unit subsidiary bank',
);
