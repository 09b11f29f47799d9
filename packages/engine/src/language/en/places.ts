const entries = (rows: string): readonly string[] =>
  rows
    .split(/[,\n]/)
    .map((row) => row.trim())
    .filter((row) => row !== '');

/** Countries with the words for their people and things: name | adjective | people. A missing third is the adjective with `s`. */
const COUNTRIES = `
Afghanistan|Afghan, Albania|Albanian, Algeria|Algerian, Angola|Angolan, Argentina|Argentine, Armenia|Armenian, Australia|Australian, Austria|Austrian, Azerbaijan|Azerbaijani, Bahrain|Bahraini,
Bangladesh|Bangladeshi, Belarus|Belarusian, Belgium|Belgian, Bolivia|Bolivian, Bosnia|Bosnian, Botswana|Botswanan, Brazil|Brazilian, Britain|British|Britons, Bulgaria|Bulgarian, Burma|Burmese|Burmese, Burundi|Burundian,
Cambodia|Cambodian, Cameroon|Cameroonian, Canada|Canadian, Chad|Chadian, Chile|Chilean, China|Chinese|Chinese, Colombia|Colombian, Congo|Congolese|Congolese, Croatia|Croatian, Cuba|Cuban, Cyprus|Cypriot, Czech Republic|Czech, Czechoslovakia|Czechoslovak,
Denmark|Danish|Danes, Ecuador|Ecuadorean, Egypt|Egyptian, El Salvador|Salvadoran, England|English|English, Eritrea|Eritrean, Estonia|Estonian, Ethiopia|Ethiopian, Fiji|Fijian, Finland|Finnish|Finns, France|French|French, Gambia|Gambian, Georgia|Georgian,
Germany|German, Ghana|Ghanaian, Greece|Greek, Guatemala|Guatemalan, Guinea|Guinean, Haiti|Haitian, Honduras|Honduran, Hungary|Hungarian, Iceland|Icelandic|Icelanders, India|Indian, Indonesia|Indonesian, Iran|Iranian, Iraq|Iraqi, Ireland|Irish|Irish,
Israel|Israeli, Italy|Italian, Ivory Coast|Ivorian, Jamaica|Jamaican, Japan|Japanese|Japanese, Jordan|Jordanian, Kazakhstan|Kazakh, Kenya|Kenyan, Kosovo|Kosovar, Kuwait|Kuwaiti, Kyrgyzstan|Kyrgyz|Kyrgyz, Laos|Laotian, Latvia|Latvian, Lebanon|Lebanese|Lebanese,
Lesotho|Basotho|Basotho, Liberia|Liberian, Libya|Libyan, Lithuania|Lithuanian, Luxembourg|Luxembourgish|Luxembourgers, Macedonia|Macedonian, Madagascar|Malagasy|Malagasy, Malawi|Malawian, Malaysia|Malaysian, Mali|Malian, Malta|Maltese|Maltese, Mauritania|Mauritanian,
Mexico|Mexican, Moldova|Moldovan, Mongolia|Mongolian, Montenegro|Montenegrin, Morocco|Moroccan, Mozambique|Mozambican, Myanmar|Burmese|Burmese, Namibia|Namibian, Nepal|Nepalese|Nepalese, Netherlands|Dutch|Dutch, New Zealand|New Zealander, Nicaragua|Nicaraguan,
Niger|Nigerien, Nigeria|Nigerian, North Korea|North Korean, Norway|Norwegian, Oman|Omani, Pakistan|Pakistani, Panama|Panamanian, Paraguay|Paraguayan, Peru|Peruvian, Philippines|Filipino, Poland|Polish|Poles, Portugal|Portuguese|Portuguese, Qatar|Qatari,
Romania|Romanian, Russia|Russian, Rwanda|Rwandan, Saudi Arabia|Saudi, Scotland|Scottish|Scots, Senegal|Senegalese|Senegalese, Serbia|Serbian, Sierra Leone|Sierra Leonean, Singapore|Singaporean, Slovakia|Slovak, Slovenia|Slovenian, Somalia|Somali,
South Africa|South African, South Korea|South Korean, South Sudan|South Sudanese|South Sudanese, Soviet Union|Soviet, Spain|Spanish|Spaniards, Sri Lanka|Sri Lankan, Sudan|Sudanese|Sudanese, Sweden|Swedish|Swedes, Switzerland|Swiss|Swiss, Syria|Syrian,
Taiwan|Taiwanese|Taiwanese, Tajikistan|Tajik, Tanzania|Tanzanian, Thailand|Thai, Tibet|Tibetan, Togo|Togolese|Togolese, Tunisia|Tunisian, Turkey|Turkish|Turks, Turkmenistan|Turkmen|Turkmen, Uganda|Ugandan, Ukraine|Ukrainian, United Arab Emirates|Emirati,
Uruguay|Uruguayan, Uzbekistan|Uzbek, Venezuela|Venezuelan, Vietnam|Vietnamese|Vietnamese, Wales|Welsh|Welsh, Yemen|Yemeni, Yugoslavia|Yugoslav, Zaire|Zairean, Zambia|Zambian, Zimbabwe|Zimbabwean, Palestine|Palestinian,
Europe|European, Africa|African, Asia|Asian, America|American, Latin America|Latin American, Korea|Korean, Chechnya|Chechen, Crimea|Crimean, Catalonia|Catalan, Bavaria|Bavarian, Sicily|Sicilian, Bosnia and Herzegovina|Bosnian, Puerto Rico|Puerto Rican
`;

/** States of the USA: name | postal code | newsroom abbreviation | their people. */
const STATES = `
Alabama|AL|Ala.|Alabamian, Alaska|AK|Alaska|Alaskan, Arizona|AZ|Ariz.|Arizonan, Arkansas|AR|Ark.|Arkansan, California|CA|Calif.|Californian, Colorado|CO|Colo.|Coloradan, Connecticut|CT|Conn.|Connecticuter, Delaware|DE|Del.|Delawarean,
Florida|FL|Fla.|Floridian, Georgia|GA|Ga.|Georgian, Hawaii|HI|Hawaii|Hawaiian, Idaho|ID|Idaho|Idahoan, Illinois|IL|Ill.|Illinoisan, Indiana|IN|Ind.|Hoosier, Iowa|IA|Iowa|Iowan, Kansas|KS|Kan.|Kansan, Kentucky|KY|Ky.|Kentuckian, Louisiana|LA|La.|Louisianan,
Maine|ME|Maine|Mainer, Maryland|MD|Md.|Marylander, Massachusetts|MA|Mass.|Bay Stater, Michigan|MI|Mich.|Michigander, Minnesota|MN|Minn.|Minnesotan, Mississippi|MS|Miss.|Mississippian, Missouri|MO|Mo.|Missourian, Montana|MT|Mont.|Montanan,
Nebraska|NE|Neb.|Nebraskan, Nevada|NV|Nev.|Nevadan, New Hampshire|NH|N.H.|Granite Stater, New Jersey|NJ|N.J.|New Jerseyan, New Mexico|NM|N.M.|New Mexican, New York|NY|N.Y.|New Yorker, North Carolina|NC|N.C.|North Carolinian, North Dakota|ND|N.D.|North Dakotan,
Ohio|OH|Ohio|Ohioan, Oklahoma|OK|Okla.|Oklahoman, Oregon|OR|Ore.|Oregonian, Pennsylvania|PA|Pa.|Pennsylvanian, Rhode Island|RI|R.I.|Rhode Islander, South Carolina|SC|S.C.|South Carolinian, South Dakota|SD|S.D.|South Dakotan, Tennessee|TN|Tenn.|Tennessean,
Texas|TX|Tex.|Texan, Utah|UT|Utah|Utahn, Vermont|VT|Vt.|Vermonter, Virginia|VA|Va.|Virginian, Washington|WA|Wash.|Washingtonian, West Virginia|WV|W.Va.|West Virginian, Wisconsin|WI|Wis.|Wisconsinite, Wyoming|WY|Wyo.|Wyomingite
`;

const OTHER_PLACES = `
United States, United States of America, U.S., US, U.S.A., USA, United Kingdom, U.K., UK, Great Britain, Northern Ireland, European Union, EU, E.U., UAE, U.A.E., USSR, North America, South America, Central America, Middle East, Far East, Near East, Eastern Europe, Western Europe, Southeast Asia, Central Asia,
Balkans, Caucasus, Caribbean, Mediterranean, Antarctica, Arctic, Gaza, Gaza Strip, West Bank, Golan Heights, Kashmir, Kurdistan, Darfur, Sinai, Siberia, Scandinavia, Persian Gulf, Gulf of Mexico, Black Sea, Red Sea, South China Sea, Atlantic Ocean, Pacific Ocean, Indian Ocean,
Washington, Washington D.C., D.C., District of Columbia, New York City, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin, Jacksonville, San Francisco, Columbus, Fort Worth, Indianapolis, Charlotte, Seattle, Denver, Boston, El Paso, Detroit, Nashville, Memphis, Portland, Oklahoma City, Las Vegas,
Louisville, Baltimore, Milwaukee, Albuquerque, Tucson, Fresno, Sacramento, Kansas City, Atlanta, Omaha, Colorado Springs, Raleigh, Miami, Oakland, Minneapolis, Tulsa, Tampa, New Orleans, Cleveland, Honolulu, Anaheim, Lexington, Cincinnati, St. Louis, St. Paul, Pittsburgh, Greensboro, Anchorage, Newark, Orlando, Buffalo, Baton Rouge, Richmond, Des Moines, Little Rock, Salt Lake City,
Birmingham, Rochester, Spokane, Montgomery, Tallahassee, Providence, Hartford, Albany, Trenton, Annapolis, Harrisburg, Dover, Concord, Montpelier, Augusta, Topeka, Bismarck, Boise, Helena, Cheyenne, Juneau, Olympia, Salem, Carson City, Santa Fe, Jefferson City, Frankfort, Lansing, Springfield, Pierre, Cambridge, Hollywood, Manhattan, Brooklyn, Bronx, Queens, Staten Island, Harlem, Long Island, Silicon Valley, Capitol Hill, Wall Street,
Ferguson, Flint, Charleston, Savannah, Cape Cod, Palm Beach, Santa Monica, Berkeley, Palo Alto, Princeton, Yale, Benghazi, Guantanamo, Guantanamo Bay, Fort Hood, Camp David, Mar-a-Lago,
London, Paris, Berlin, Madrid, Rome, Vienna, Brussels, Amsterdam, Hague, The Hague, Geneva, Zurich, Bern, Lisbon, Dublin, Edinburgh, Glasgow, Belfast, Cardiff, Manchester, Liverpool, Leeds, Oxford, Bristol, Sheffield, Copenhagen, Stockholm, Oslo, Helsinki, Reykjavik, Warsaw, Krakow, Prague, Budapest, Bucharest, Sofia, Belgrade, Sarajevo, Zagreb, Ljubljana, Bratislava, Tirana, Skopje, Pristina, Podgorica, Athens, Thessaloniki, Nicosia,
Moscow, St. Petersburg, Saint Petersburg, Kiev, Kyiv, Kharkiv, Odessa, Donetsk, Minsk, Vilnius, Riga, Tallinn, Chisinau, Tbilisi, Yerevan, Baku, Tashkent, Astana, Almaty, Bishkek, Dushanbe, Ashgabat, Grozny, Istanbul, Ankara, Izmir, Damascus, Aleppo, Homs, Beirut, Amman, Jerusalem, Tel Aviv, Haifa, Ramallah, Hebron, Nablus, Baghdad, Mosul, Basra, Fallujah, Tehran, Riyadh, Jeddah, Mecca, Medina, Doha, Dubai, Abu Dhabi, Muscat, Sanaa, Aden, Kuwait City, Manama,
Cairo, Alexandria, Tripoli, Tunis, Algiers, Rabat, Casablanca, Khartoum, Addis Ababa, Nairobi, Mogadishu, Kampala, Kigali, Kinshasa, Lagos, Abuja, Accra, Dakar, Bamako, Harare, Lusaka, Luanda, Maputo, Johannesburg, Pretoria, Cape Town, Durban, Soweto,
Kabul, Kandahar, Islamabad, Karachi, Lahore, Peshawar, New Delhi, Delhi, Mumbai, Bombay, Calcutta, Kolkata, Chennai, Madras, Bangalore, Hyderabad, Dhaka, Colombo, Kathmandu, Rangoon, Yangon, Bangkok, Hanoi, Ho Chi Minh City, Saigon, Phnom Penh, Vientiane, Kuala Lumpur, Jakarta, Manila, Beijing, Shanghai, Hong Kong, Guangzhou, Shenzhen, Tianjin, Wuhan, Nanjing, Xinjiang, Macau, Taipei, Seoul, Pyongyang, Tokyo, Osaka, Kyoto, Hiroshima, Nagasaki, Okinawa, Fukushima, Nagoya, Yokohama,
Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Hobart, Auckland, Wellington, Christchurch, Toronto, Montreal, Vancouver, Ottawa, Calgary, Edmonton, Winnipeg, Quebec, Ontario, Alberta, British Columbia, Manitoba, Saskatchewan, Nova Scotia, New South Wales, Tasmania,
Mexico City, Tijuana, Guadalajara, Monterrey, Ciudad Juarez, Havana, Port-au-Prince, Santo Domingo, Dominican Republic, San Juan, Kingston, Nassau, Bahamas, Bermuda, Barbados, Trinidad, Tobago, Costa Rica, Belize, Guyana, Suriname, Caracas, Bogota, Medellin, Quito, Lima, La Paz, Santiago, Buenos Aires, Montevideo, Asuncion, Brasilia, Sao Paulo, Rio de Janeiro, Rio, Salvador, Recife,
Barcelona, Valencia, Seville, Bilbao, Milan, Turin, Naples, Florence, Venice, Genoa, Bologna, Palermo, Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Dortmund, Bonn, Leipzig, Dresden, Dusseldorf, Bremen, Hanover, Nuremberg, Lyon, Marseille, Marseilles, Nice, Toulouse, Bordeaux, Lille, Strasbourg, Nantes, Rotterdam, Utrecht, Antwerp, Ghent, Bruges, Gothenburg, Malmo, Monaco, Liechtenstein, Andorra, San Marino, Vatican City, Gibraltar, Srebrenica, Srinagar, Punjab, Kerala, Gujarat, Hebei, Sichuan, Java, Sumatra, Bali, Borneo,
Yorkshire, Lancashire, Kent, Essex, Sussex, Surrey, Cornwall, Devon, Norfolk, Suffolk, Somerset, Derbyshire, Cumbria, Midlands, Normandy, Brittany, Tuscany, Lombardy, Saxony, Prussia, Flanders, Catalonia, Andalusia, Galicia, Evanston, Hiroshima, Chernobyl, Papua New Guinea, East Timor, Cape Verde, Equatorial Guinea, Burkina Faso, Central African Republic, Gabon, Djibouti, Benin, Mauritius, Seychelles, Maldives, Bhutan, Brunei, Samoa, Tonga, Guam, Cayman Islands, Virgin Islands, Falkland Islands, Canary Islands
`;

const countryRows = entries(COUNTRIES).map((row) => row.split('|'));
const stateRows = entries(STATES).map((row) => row.split('|'));

/** Names of countries, states, regions and larger cities, lower case. */
export const places: ReadonlySet<string> = new Set(
  [...countryRows.map((row) => row[0]), ...stateRows.map((row) => row[0]), ...entries(OTHER_PLACES)].map((name = '') => name.toLowerCase()),
);

/** Names of countries and continents, lower case. */
export const countries: ReadonlySet<string> = new Set(
  countryRows.map(([name = '']) => name.toLowerCase()).filter((name) => name !== 'jordan' && name !== 'chad' && name !== 'georgia'),
);

/** Newsroom abbreviations of states of the USA and their names, lower case: `calif.` → `california`. */
export const stateAbbreviations: ReadonlyMap<string, string> = new Map(
  stateRows
    .filter(([name, , abbreviation]) => name !== abbreviation)
    .map(([name = '', , abbreviation = '']) => [abbreviation.toLowerCase(), name.toLowerCase()] as const),
);

/** Adjectives and nouns of peoples, lower case, with their country: `russian` → `russia`. */
export const demonyms: ReadonlyMap<string, string> = new Map([
  ...countryRows.map(([name = '', adjective = '']) => [adjective.toLowerCase(), name.toLowerCase()] as const),
  ...stateRows.map(([name = '', , , person = '']) => [person.toLowerCase(), name.toLowerCase()] as const),
  ['dane', 'denmark'],
  ['finn', 'finland'],
  ['pole', 'poland'],
  ['turk', 'turkey'],
  ['swede', 'sweden'],
  ['spaniard', 'spain'],
  ['briton', 'britain'],
  ['scot', 'scotland'],
  ['kurdish', 'kurdistan'],
  ['kurd', 'kurdistan'],
]);

/** Plural nouns of peoples, lower case: `russians`. */
export const peoples: ReadonlySet<string> = new Set([
  ...countryRows.map(([, adjective = '', people]) => (people ?? `${adjective}s`).toLowerCase()),
  ...stateRows.map(([, , , person = '']) => `${person.toLowerCase()}s`),
  'arabs',
  'kurds',
  'westerners',
  'latinos',
  'hispanics',
]);

/** Other names of places, lower case without periods, with the one they are known by. */
export const placeAliases: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['united states of america', 'united states'],
  ['united states', 'united states'],
  ['america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['united kingdom', 'united kingdom'],
  ['eu', 'european union'],
  ['uae', 'united arab emirates'],
  ['ussr', 'soviet union'],
  ['dc', 'washington'],
  ['washington dc', 'washington'],
  ['burma', 'myanmar'],
  ['holland', 'netherlands'],
  ['kiev', 'kyiv'],
]);

/** Plural nouns that several places named together may be called by, lower case: "the two *states*". */
export const placeNouns: ReadonlySet<string> = new Set([
  'states',
  'countries',
  'nations',
  'cities',
  'towns',
  'counties',
  'provinces',
  'republics',
  'neighbors',
  'neighbours',
]);
