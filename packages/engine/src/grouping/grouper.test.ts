import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Grouper, storyLikeness } from './grouper.ts';
import { readSignature, signatureOf, writeSignature } from './signature.ts';

const texts = {
  dam: 'The dam at Ellery held on Tuesday night after days of rain, Mayor Ann Ortega said. Twelve houses along the Wend were flooded, and the water board thinks repairs to the sluices will cost $5,687.',
  damAgain:
    'Mayor Ann Ortega thanked the crews who kept the Ellery dam from breaking. The flood reached twelve houses on the banks of the Wend before the sluices of the dam were opened, the water board said.',
  damLater:
    'Engineers of the water board began to inspect the sluices of the Ellery dam, where the Wend flooded houses this week. Ann Ortega wants the dam raised.',
  ferry:
    'A ferry with ninety passengers hit the pier at Marrow Bay in thick fog. Captain Piet Vos was taken to hospital, and the harbour master has closed the berth.',
  ferryAgain:
    'Fog was so thick at Marrow Bay that the captain, Piet Vos, never saw the pier, passengers of the ferry said. The harbour master closed the berth where the ferry struck.',
  otherFerry:
    'The council of Tarn Hill voted to buy a second ferry for the lake. Tickets will cost more from spring, Councilman Luis Brandt said, since fuel has become dearer.',
  school:
    'Pupils at Oster school cooked lunch for their teachers on the last day of term. The soup was too salty, the head teacher said, but nobody complained.',
};
type Name = keyof typeof texts;

const arrivedAs = (name: string, text: string, arrived = 0) => ({ id: name, signature: signatureOf({ text }), arrived });

const createdOn = (day: string | undefined) =>
  day === undefined ? {} : { createdAt: { kind: 'known', value: day, evidence: 'given' } as const };

/** Groups of names, in the order of their first articles. */
function groupsOf(grouper: Grouper, names: readonly string[]): string[] {
  return [...Map.groupBy(names, (name) => grouper.placeOf(name)?.story).values()].map((group) => group.join(' '));
}

function grouped(names: readonly Name[], options?: ConstructorParameters<typeof Grouper>[0]): Grouper {
  const grouper = new Grouper(options);
  for (const name of names) grouper.add(arrivedAs(name, texts[name]));
  return grouper;
}

describe('stories', () => {
  test.each<[string, readonly Name[], readonly string[]]>([
    ['accounts of one event are one story', ['dam', 'damAgain', 'damLater'], ['dam damAgain damLater']],
    ['in whatever order they come', ['damLater', 'dam', 'damAgain'], ['damLater dam damAgain']],
    ['two events are two', ['dam', 'ferry', 'damAgain', 'ferryAgain'], ['dam damAgain', 'ferry ferryAgain']],
    ['a thing of the same kind is not the same thing', ['ferry', 'otherFerry', 'ferryAgain'], ['ferry ferryAgain', 'otherFerry']],
    ['an article that is like none stays alone', ['school', 'dam', 'ferry'], ['school', 'dam', 'ferry']],
  ])('%s', (_, names, expected) => {
    const grouper = grouped(names);
    expect(groupsOf(grouper, names)).toEqual(expected);
    grouper.settle();
    expect(groupsOf(grouper, names)).toEqual(expected);
  });

  const fog = 'A ferry with ninety passengers hit the pier at Marrow Bay in thick fog. Captain Piet Vos was taken to hospital.';
  const lookAlike =
    'A motor boat ran onto rocks off Marrow Bay on Sunday, and two tourists were hurt. The coast guard said that the sea was calm.';

  test.each<[string, string | undefined, string | undefined, number]>([
    ['the same day', '2024-03-01', '2024-03-01T18:00:00Z', 1],
    ['a day that is not known', '2024-03-01', undefined, 1],
    ['neither day known', undefined, undefined, 1],
    ['a fortnight between them', '2024-03-01', '2024-03-15', 0.85],
    ['five years between them, whichever came first', '2024-03-01', '2019-03-01', 0.7],
  ])('reports are less alike for the days between them: %s', (_, one, other, left) => {
    const grouper = new Grouper();
    for (const [id, text, day] of [
      ['fog', fog, one],
      ['boat', lookAlike, other],
    ] as const)
      grouper.add({ id, signature: signatureOf({ text, ...createdOn(day) }), arrived: 0 });
    const undated = new Grouper();
    for (const [id, text] of [
      ['fog', fog],
      ['boat', lookAlike],
    ] as const)
      undated.add(arrivedAs(id, text));
    const likeness = undated.reason('fog', 'boat')?.likeness as number;
    expect(grouper.reason('fog', 'boat')?.likeness).toBeCloseTo(likeness * left, 3);
    expect(grouper.placeOf('fog')?.story === grouper.placeOf('boat')?.story).toBe(likeness * left >= storyLikeness);
  });

  test('what is nearly alike is one story in one week and two in two years', () => {
    const together = (day: string) => {
      const grouper = new Grouper();
      grouper.add({ id: 'fog', signature: signatureOf({ text: fog, ...createdOn('2024-03-01') }), arrived: 0 });
      grouper.add({ id: 'boat', signature: signatureOf({ text: lookAlike, ...createdOn(day) }), arrived: 0 });
      return groupsOf(grouper, ['fog', 'boat']);
    };
    expect(together('2024-03-02')).toEqual(['fog boat']);
    expect(together('2022-03-02')).toEqual(['fog', 'boat']);
  });

  test('a gap of days does not take a story apart that goes on over them', () => {
    const grouper = new Grouper();
    for (const [i, day] of ['2024-03-01', '2024-03-15', '2024-03-29', '2024-04-12', '2024-03-03'].entries())
      grouper.add({
        id: `${i}`,
        signature: signatureOf({ text: i % 2 ? texts.damAgain : texts.dam.slice(i), ...createdOn(day) }),
        arrived: 0,
      });
    expect(groupsOf(grouper, ['0', '1', '2', '3', '4'])).toEqual(['0 1 2 3 4']);
  });

  test('an article that is added twice changes nothing', () => {
    const grouper = grouped(['dam']);
    expect(grouper.add(arrivedAs('dam', texts.ferry))).toEqual([]);
    expect(grouper.size).toBe(1);
  });

  test('an article without words is a story of its own', () => {
    const grouper = new Grouper();
    for (const name of ['a', 'b']) grouper.add(arrivedAs(name, ' … '));
    expect(groupsOf(grouper, ['a', 'b'])).toEqual(['a', 'b']);
  });

  test('says what changed, and a story that is joined by another keeps the name of the larger', () => {
    const grouper = new Grouper();
    expect(grouper.add(arrivedAs('dam', texts.dam))).toEqual([{ article: 'dam', story: 's1' }]);
    expect(grouper.add(arrivedAs('ferry', texts.ferry))).toEqual([{ article: 'ferry', story: 's2' }]);
    expect(grouper.add(arrivedAs('damAgain', texts.damAgain))).toEqual([{ article: 'damAgain', story: 's1' }]);
    expect(grouper.nextStory).toBe(3);
  });
});

test('articles in one other language are not one story for its commonest words', () => {
  const foreign = {
    hafen:
      'Der Hafen in Ellery ist seit der Nacht wieder offen, und die Fähren fahren nach dem Plan. Wie die Stadt sagte, hat es bei der Arbeit an der Mauer keine Verletzten gegeben, aber die Kosten sind noch nicht bekannt.',
    schule:
      'Die Schule in Oster hat für das neue Jahr einen Garten, und die Kinder haben ihn mit der Lehrerin angelegt. Es ist nicht der erste, aber nach dem Winter sind bei ihm nur Steine zu sehen.',
    musik:
      'Bei dem Konzert in der Halle war es so voll, dass die Tür nach einer Stunde zu war. Und wie es heißt, hat der Sänger für das Ende ein Lied auf dem Balkon geprobt, aber nicht auf der Bühne.',
  };
  const grouper = grouped(['dam', 'ferry', 'school', 'damAgain', 'ferryAgain', 'otherFerry']);
  for (const [name, text] of Object.entries(foreign)) grouper.add(arrivedAs(name, text));
  grouper.settle();
  expect(groupsOf(grouper, Object.keys(foreign))).toEqual(Object.keys(foreign));
});

describe('copies', () => {
  const wire = `${texts.dam} ${texts.damLater} The board will report next week, and the council meets on the report in public. Nobody was hurt, and the road is open again.`;

  test('a text taken over goes with its original and is named as a copy of the first', () => {
    const grouper = new Grouper();
    grouper.add(arrivedAs('wire', wire));
    grouper.add(arrivedAs('taken', `${wire} Sign up for our letter.`));
    grouper.add(arrivedAs('cut', wire.slice(0, 300)));
    expect(grouper.placeOf('taken')).toEqual({ story: 's1', copyOf: 'wire' });
    expect(grouper.placeOf('cut')).toEqual({ story: 's1', copyOf: 'wire' });
    expect(grouper.reason('taken', 'cut')?.copies).toBe(true);
  });

  test('one told in other words is not a copy', () => {
    expect(grouped(['dam', 'damAgain']).placeOf('damAgain')).toEqual({ story: 's1' });
  });

  test('when the original has left the window the first copy stands for it', () => {
    const grouper = new Grouper({ remember: 10 });
    grouper.add(arrivedAs('wire', wire, 0));
    grouper.add(arrivedAs('one', `${wire} One.`, 5));
    grouper.add(arrivedAs('two', `${wire} Two.`, 6));
    grouper.add(arrivedAs('three', `${wire} Three.`, 12));
    expect(grouper.placeOf('wire')).toBeUndefined();
    expect(grouper.placeOf('one')).toEqual({ story: 's1' });
    expect(['two', 'three'].map((name) => grouper.placeOf(name))).toEqual([
      { story: 's1', copyOf: 'one' },
      { story: 's1', copyOf: 'one' },
    ]);
  });
});

describe('the window', () => {
  test('a story whose articles have left it is taken up no more', () => {
    const grouper = new Grouper({ remember: 10 });
    grouper.add(arrivedAs('dam', texts.dam, 0));
    grouper.add(arrivedAs('ferry', texts.ferry, 8));
    grouper.add(arrivedAs('damAgain', texts.damAgain, 11));
    expect([grouper.size, grouper.placeOf('damAgain')]).toEqual([2, { story: 's3' }]);
  });

  test('words that nobody uses any more are forgotten, and the others mean what they meant', () => {
    const grouper = new Grouper({ remember: 3 });
    for (let arrived = 0; arrived < 300; arrived++)
      grouper.add(arrivedAs(`n${arrived}`, `${Array.from({ length: 20 }, (_, i) => `word${arrived}x${i}`).join(' ')}.`, arrived));
    grouper.add(arrivedAs('dam', texts.dam, 300));
    grouper.add(arrivedAs('ferry', texts.ferry, 301));
    grouper.settle();
    grouper.add(arrivedAs('damAgain', texts.damAgain, 302));
    expect(grouper.placeOf('damAgain')?.story).toBe(grouper.placeOf('dam')?.story);
    expect(grouper.reason('dam', 'damAgain')?.shared.map(({ term }) => term)).toContain('elleri');
  });
});

describe('what a person decided', () => {
  test('keeps articles together that are not alike, and apart that are', () => {
    const pinned = new Map([
      ['dam', 's7'],
      ['ferry', 's7'],
      ['damAgain', 's8'],
    ]);
    const known = [
      { ...arrivedAs('dam', texts.dam), story: 's7' },
      { ...arrivedAs('ferry', texts.ferry), story: 's7' },
      { ...arrivedAs('damAgain', texts.damAgain), story: 's8' },
    ];
    const grouper = new Grouper({ known, pinned, nextStory: 9 });
    grouper.add(arrivedAs('damLater', texts.damLater));
    grouper.settle();
    expect(['dam', 'ferry', 'damAgain'].map((name) => grouper.placeOf(name)?.story)).toEqual(['s7', 's7', 's8']);
    expect(['s7', 's8']).toContain(grouper.placeOf('damLater')?.story);
  });
});

describe('taking up where it was left', () => {
  test('goes on as if it had never stopped', () => {
    const whole = grouped(['dam', 'ferry', 'damAgain', 'ferryAgain']);
    const first = grouped(['dam', 'ferry']);
    const known = (['dam', 'ferry'] as const).map((name) => ({
      ...arrivedAs(name, texts[name]),
      signature: readSignature(writeSignature(signatureOf({ text: texts[name] }))),
      story: first.placeOf(name)?.story ?? '',
    }));
    const second = new Grouper({ known, nextStory: first.nextStory });
    for (const name of ['damAgain', 'ferryAgain'] as const) second.add(arrivedAs(name, texts[name]));
    for (const name of ['damAgain', 'ferryAgain']) expect(second.placeOf(name)).toEqual(whole.placeOf(name));
  });

  test.each(['', '{}', '[]', '[["a"],[],[]]', '[1,2,3]', '[[],[],[],"2024"]'])('%j is no signature', (line) => {
    expect(() => readSignature(line)).toThrow(SyntaxError);
  });

  test('a signature read again is the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string(),
        fc.constantFrom(undefined, '2024-03-01', 'soon'),
        (text, headline, day) => {
          const signature = signatureOf({ text, headline, ...createdOn(day) });
          expect(readSignature(writeSignature(signature))).toEqual(signature);
        },
      ),
    );
  });
});

describe('reasons', () => {
  test('name the words that two articles share, the weightiest first', () => {
    const reason = grouped(['dam', 'damAgain', 'ferry']).reason('dam', 'damAgain');
    expect(reason?.likeness).toBeGreaterThan(0.135);
    expect(reason?.shared.slice(0, 6).map(({ term }) => term)).toEqual(expect.arrayContaining(['dam', 'elleri']));
    expect(reason?.shared.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4);
    expect(reason?.copies).toBe(false);
  });

  test('there are none for an article that is not there', () => {
    expect(grouped(['dam']).reason('dam', 'ferry')).toBeUndefined();
  });
});

test('any stream leaves every article in just one story, the same each time, whatever leaves the window', () => {
  const vocabulary = Object.values(texts).flatMap((text) => text.split(' '));
  const stream = fc.array(fc.record({ words: fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }), wait: fc.nat(4) }), {
    maxLength: 150,
  });
  fc.assert(
    fc.property(stream, (articles) => {
      const run = () => {
        const grouper = new Grouper({ remember: 60 });
        const places = new Map<string, string>();
        let arrived = 0;
        for (const [i, { words, wait }] of articles.entries()) {
          arrived += wait;
          for (const { article, story, before } of grouper.add(arrivedAs(`a${i}`, words.join(' '), arrived))) {
            expect(before).toBe(places.get(article));
            places.set(article, story);
          }
        }
        for (const [article, story] of places) expect(grouper.placeOf(article)?.story ?? story).toBe(story);
        expect(places.size).toBe(articles.length);
        return [...places];
      };
      expect(run()).toEqual(run());
    }),
    { numRuns: 30 },
  );
});
