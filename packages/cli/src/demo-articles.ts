/** An invented report of the demonstration. */
export interface DemoArticle {
  readonly headline: string;
  readonly publisher: string;
  readonly published?: string;
  readonly byline?: string;
  readonly url: string;
  readonly text: string;
}

const ferryLineShut: DemoArticle = {
  headline: 'Port Ellery ferry line shut until summer as captain resigns',
  publisher: 'Coastline Daily',
  published: '2026-03-06',
  byline: 'Marek Solberg',
  url: 'https://coastline.example/news/ferry-line-shut',
  text: `The ferry line between Port Ellery and Sorrel Island will stay closed until summer, the harbor authority said on Friday, three days after the Maren Tide crashed into Kestrel Pier and injured 14 people.

The decision reverses an earlier promise that boats would sail again this week. "We looked at the temporary landing at Gannet Quay, and it is not safe," Harbor Commissioner Ilsa Varga said.

Captain Ruben Castellane, who was suspended after the accident, resigned on Thursday. His lawyer, Anselm Pryde, denied that Castellane had disregarded any warning from the engine room. "My client heard no alarm, because there was none," Pryde said.

On Tuesday, the ferry was carrying 212 passengers when it hit the north side of the landing at full speed. The harbor authority has said the crew may have lost control of the throttle.

Castellane, a former navy officer, had worked for the line since 2009.

The repairs are now expected to cost $3.1 million, up from a first estimate of $2.4 million. The city council will vote on the money on March 17.

Ms. Varga, who is in her second term, was told by Mayor Tobias Renn to produce a plan within two weeks. "The buck stops at City Hall," Renn said. "I am not going to hide behind an inquiry."

Commuters now face a drive of 70 minutes around the bay. "I have lost my job over this," said Hanne Brill, who cleaned offices on the island. "There is no bus that gets me there by six."

Greta Osei, the president of the deckhands' union, said on Thursday that her members had reported trouble with the throttle in January. "We wrote it down, we handed it in, and we were told to wait," she said.

Read more: How the island lives without its ferry
`,
};

/**
 * The invented stories that `serve --demo` shows, in the order of arrival: the ferry of `fixtures/ferry-hits-the-pier`, letter for letter, and three that
 * fill a front page. The last one is a later version of the fourth: its outlet changed a number and a word without a note.
 */
export const demoArticles: readonly DemoArticle[] = [
  {
    headline: 'Twelve hurt as ferry strikes pier in Port Ellery',
    publisher: 'Northbank Wire',
    published: '2026-03-04',
    url: 'https://wire.northbank.example/2026/03/04/ferry-strikes-pier',
    text: `PORT ELLERY (NBW) — Twelve people were hurt when a ferry with more than 200 passengers aboard struck a pier in the harbor of Port Ellery on Monday evening, officials said.

The captain, Reuben Castellane, allegedly ignored two warnings from the engine room, according to a person familiar with the investigation who was not authorized to speak publicly. The harbor authority declined to comment on the claim.

“We will not reopen the pier until every single bolt is checked,” Harbor Commissioner Ilse Varga said at a news conference. She said ferry service on the line would resume on Friday from a temporary landing at Gannet Quay.

Mayor Tobias Renn discussed the accident in a video call with state Transport Secretary Lorna Whitcombe on Wednesday. Whitcombe “promised every help that the city needs,” the mayor’s office said in a statement.

The fireboat Bristow towed the Maren Tide away from the pier about an hour after the accident. Two passengers with broken bones were taken to St. Brannoc Hospital.

“The alarm never sounded,” said Piet Lowen, a deckhand on the ferry. Lowen said that the crew had practiced for such an accident only once since the summer.

The deckhands’ union denied that it had been told of any problem with the throttle. Its president, Greta Osei, said the union “learned about it from the newspapers, like everybody else.”

Repairs will cost at least $2 million, the city said. The pier, which opened in 1974, handles about 9,000 passengers on a working day.

“This was a bad night for the harbor,” Varga said, “but it could have been far worse.

“We had nurses on board. We had a crew that kept its head. I am grateful to every one of them.”

The authority plans to publish a first report within 30 days.
`,
  },
  {
    headline: 'Ferry slams into Kestrel Pier, injuring 14',
    publisher: 'The Ellery Courier',
    byline: 'Dagny Thole',
    url: 'https://ellerycourier.example/ferry-slams-into-pier',
    text: `By Dagny Thole, Staff Writer

PORT ELLERY — A commuter ferry carrying 212 people slammed into Kestrel Pier on Tuesday evening, injuring 14 passengers and tearing a gap in the city's busiest landing.

The Maren Tide was approaching the pier shortly before 6 p.m. when it failed to slow down, witnesses said. Two people were taken to Sorrel General Hospital with broken bones.

"We will not reopen the pier until every bolt has been checked," Harbor Commissioner Ilse Varga told reporters on Wednesday. "People have to be able to trust that landing. I take the boat myself, twice a day, and I want to know why this happened before I step on it again."

Capt. Ruben Castellane ignored two warnings from the engine room in the minutes before the crash, according to a harbor report obtained by the Courier. Castellane, 58, has been suspended with pay.

The tugboat Bristow pulled the ferry clear within an hour. Divers inspected its hull overnight.

"The alarm never sounded," said Noor Aldane, a nurse who was standing on the upper deck. "One moment we were looking at the lights, and the next we were on the floor."

Mayor Tobias Renn spoke with the state's transport secretary by phone early Wednesday and asked for help with the repairs, which the city estimates will cost $2.4 million.

The deckhands' union said it had been told of problems with the throttle in January. "Nobody can say this came out of nowhere," union president Greta Osei said. "We wrote it down, we handed it in, and we were told to wait."

Asked whether the ferry should have been sailing at all, Varga said the vessel passed its last inspection in November 2025.

Photo: The damaged landing at Kestrel Pier on Wednesday. (Jun Okafor / The Ellery Courier)

Sign up for the Courier's morning newsletter

The pier opened in 1974 and was last rebuilt eleven years ago. About 9,000 people use it on a weekday.

Dagny Thole covers the harbor for the Courier. Follow her at @dagnythole.
`,
  },
  {
    headline: 'Ferry smashes into pier in Port Ellery, 12 injured',
    publisher: 'Harbor Buzz',
    published: '2026-03-05',
    url: 'https://harborbuzz.example/ferry-smashes',
    text: `Twelve people were injured when a ferry with more than 200 passengers on board hit a pier in the harbour of Port Ellery on Monday evening, officials said.

The captain, Reuben Castellane, reportedly ignored two warnings from the engine room, according to a person acquainted with the investigation who was not authorised to speak publicly. The harbour authority refused to comment on the claim.

“We will not reopen the pier until every single bolt is checked“, Harbour Commissioner Ilse Varga said at a press conference. He said ferry service on the line would resume on Friday from a provisional landing at Gannet Quay.

Mayor Tobias Renn discussed the accident in a video call with state Transport Secretary Lorna Whitcombe on Wednesday. Whitcombe “promised every help that the city needs,” the mayor’s office said in a statement.

The fireboat Bristow dragged the Maren Tide away from the pier about an hour after the accident. Two passengers with broken bones were brought to St. Brannoc Hospital.

“The alarm never sounded,” said Piet Lowen, a deckhand on the ferry. Lowen said that the crew had trained for such an accident only once since the summer.

Download the Harbor Buzz app for news that floats your boat

Repairs will cost at least $2 million, the city said. The pier, which opened in 1974, handles about 9,000 passengers on a working day.

“This was a terrible night for the harbour,” Varga said, “but it could have been much worse.

The authority plans to publish a first report within 30 days.
`,
  },
  ferryLineShut,
  {
    headline: 'Library fire was set on purpose, Tarrow police say',
    publisher: 'The Tarrow Gazette',
    published: '2026-03-10',
    byline: 'Ines Halloran',
    url: 'https://tarrowgazette.example/library-fire',
    text: `The fire that destroyed the reading hall of the Tarrow public library on Sunday was set on purpose, police said on Tuesday.

"We found three separate places where it began," Police Chief Odile Marchetti told reporters. "That does not happen by accident."

The fire was reported at 4:10 a.m. and burned for six hours. About 40,000 books were lost, among them the town records from 1871 to 1904, the librarian, Corwin Blake, said.

No one was hurt. A night guard, who had been suspended in January, was questioned and released on Monday, according to two people familiar with the investigation.

Mayor Silvia Anders said the town would rebuild the hall. "We will not put a parking lot there," she said.

The damage is put at $6.2 million.`,
  },
  {
    headline: 'Faulty wiring may have caused library blaze',
    publisher: 'Tarrow Today',
    published: '2026-03-10',
    url: 'https://tarrowtoday.example/2026/03/library',
    text: `The blaze that destroyed the reading hall of the Tarrow public library may have been caused by faulty wiring, an electrician who worked in the building said.

The fire was reported at 4:40 a.m. on Sunday and burned for six hours. About 14,000 books were lost, librarian Corwin Blake said.

Police Chief Odile Marchetti declined to comment on the cause. A night guard was questioned and released on Monday, the police said.

"We will never put a parking lot there," Mayor Silvia Anders said at a meeting of the town council on Monday evening.

The electrician, Jonas Wray, said he had warned the library of old cables in the reading hall twice last year.

The damage is put at $6.2 million, Anders said.`,
  },
  {
    headline: 'Tarrow mourns its library',
    publisher: 'Northbank Wire',
    published: '2026-03-11',
    url: 'https://wire.northbank.example/2026/03/11/tarrow-library',
    text: `TARROW (NBW) — Residents of Tarrow brought candles on Tuesday to what is left of their public library, whose reading hall burned down on Sunday.

Police Chief Odile Marchetti said the fire began in three separate places and was set on purpose. "We found three separate places where it began," she said.

About 40,000 books were destroyed, according to librarian Corwin Blake. The town records from 1871 to 1904 were among them.

Mayor Silvia Anders promised to rebuild the hall within two years. "We will not put a parking lot there," she said.`,
  },
  {
    headline: 'Water board votes to close Lake Orme to boats',
    publisher: 'The Ellery Courier',
    published: '2026-03-09',
    url: 'https://ellerycourier.example/lake-orme',
    text: `The regional water board voted 5 to 2 on Monday to close Lake Orme to all boats from April 1 after tests found blue-green algae in nine places.

"Nobody on this board wanted to take the lake away from anyone," the board's chair, Hector Lindqvist, said. "The numbers left us no choice."

The lake supplies drinking water to about 120,000 people. The drinking water is safe, Lindqvist said.

Boat owners said they would go to court. "They have known about the sewer at Orme Mills since 2019," said Petra Vale, who rents out 30 boats.`,
  },
  {
    headline: 'Lake Orme closed: rental firms threaten to sue',
    publisher: 'Coastline Daily',
    published: '2026-03-10',
    url: 'https://coastline.example/news/lake-orme',
    text: `Firms that rent out boats on Lake Orme threatened to sue on Tuesday after the regional water board voted 4 to 3 to close the lake to all boats from May 1.

The board acted after tests found blue-green algae in nine places. "The numbers left us no choice," its chair, Hector Lindqvist, said.

"They have known about the sewer at Orme Mills since 2019," said Petra Vale, whose company rents out 30 boats.

Lake Orme supplies drinking water to about 120,000 people.`,
  },
  {
    headline: 'Missing goat of Ellery found on roof of town hall',
    publisher: 'Harbor Buzz',
    published: '2026-03-11',
    url: 'https://harborbuzz.example/goat',
    text: `A goat that had been missing for eight days was found on the roof of the town hall of Ellery on Wednesday morning.

"We have no idea how she got up there," said Ottilie Kamp, the caretaker. Firefighters brought the goat down with a ladder within 20 minutes.

Her owner, Baldwin Frey, said she would be kept in the barn from now on.`,
  },
  {
    ...ferryLineShut,
    text: ferryLineShut.text
      .replace('it is not safe,"', 'it is not safe enough,"')
      .replace('a drive of 70 minutes', 'a drive of 50 minutes'),
  },
];
