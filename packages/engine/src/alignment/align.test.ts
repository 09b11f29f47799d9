import { expect, test } from 'vitest';
import type { Trace } from '../doc/index.ts';
import { align } from './align.ts';
import { drawStory, drawTable } from './story.testing.ts';

const ferry = [
  `The ferry Aurelia struck the pier at Port Wexley on Tuesday, injuring 14 passengers.
   Ortega: “The captain did everything he could to avoid the pier.”
   The harbour was closed for nine hours while divers examined the hull.
   Lindqvist: “We will publish every page of the inquiry.”
   The Aurelia was built in Gdansk and carries 600 people.`,
  `Fourteen people were hurt when a ferry hit a pier in Port Wexley.
   Lindqvist: “We will publish each page of the inquiry.”
   Ortega: “The captain did everything that he could to avoid that pier.”
   A choir from the school of Saint Brennan sang in the square.`,
  `Divers examined the hull of the Aurelia, and Port Wexley harbour was closed for nine hours.
   Ortega: The captain tried all to avoid the pier.
   Shares of the owner, Wexley Lines, fell by six percent.`,
];

test('puts side by side what two and three accounts report, whatever the order they tell it in', () => {
  const table = align(drawStory(...ferry));
  expect(table.witnesses).toEqual(['A', 'B', 'C']);
  const drawn = drawTable(table);
  expect(drawn).toContain('A4 B2');
  expect(drawn).toContain('A3 C1');
  expect(drawn.some((row) => row.includes('A2') && row.includes('B3'))).toBe(true);
  // near misses: what one account alone tells stands in no column
  expect(drawn.filter((row) => row.includes('B4') || row.includes('C3'))).toEqual([]);
});

test('what three accounts tell comes before what two of them tell as alike', () => {
  const shared = 'Divers examined the hull of the Aurelia for nine hours.';
  const two = 'Ortega: “Every page of the inquiry will be published.”';
  const [first] = drawTable(align(drawStory(`${two}\n${shared}`, `${two}\n${shared}`, `Rain fell on the old town all day.\n${shared}`)));
  expect(first).toBe('A2 B2 C2');
});

test('one account, an empty one, and none have no columns', () => {
  expect(align(drawStory(ferry[0] as string)).columns).toEqual([]);
  expect(align(drawStory(ferry[0] as string, '')).columns).toEqual([]);
  expect(align(drawStory()).columns).toEqual([]);
});

test('accounts of unrelated things have no columns, even when they share a weekday and a turn of phrase', () => {
  const recipe = `Peel the onions and fry them on a low heat on Tuesday.
    Add two cups of stock, a bay leaf and the beans.
    Serve it with bread when nine people are expected.`;
  expect(align(drawStory(ferry[0] as string, recipe)).columns).toEqual([]);
});

test('the same text twice is aligned sentence by sentence', () => {
  const drawn = drawTable(align(drawStory(ferry[0] as string, ferry[0] as string)));
  for (const row of ['A1 B1', 'A2 B2', 'A3 B3', 'A4 B4', 'A5 B5']) expect(drawn).toContain(row);
});

test('copies of one text make one column a sentence, however many they are', () => {
  const copies = Array.from({ length: 12 }, () => ferry[0] as string);
  const drawn = drawTable(align(drawStory(...copies)));
  for (const n of [1, 2, 3, 4, 5]) expect(drawn).toContain([...'ABCDEFGHIJKL'].map((id) => `${id}${n}`).join(' '));
});

test('same speaker and nearly the same quoted words score above other words of the same speaker', () => {
  const said = 'Mayor: “The bridge will open in spring, whatever the council decides.”';
  const same = 'Mayor: “The bridge will open in the spring whatever the council decides.”';
  const other = 'Mayor: “The council decides on the bridge, and spring is far.”';
  const filler = 'A new library was opened by the lake.';
  const similarity = (line: string) =>
    Math.max(
      0,
      ...align(drawStory(`${filler}\n${said}`, `${filler}\n${line}`))
        .columns.filter((_, i, all) => drawTable({ columns: all })[i] === 'A2 B2')
        .map((c) => c.similarity),
    );
  expect(similarity(same)).toBeGreaterThan(similarity(other));
});

test('says why a pair was aligned, and why another was nearly', () => {
  const traces: Trace[] = [];
  align(drawStory(...ferry), { trace: (t) => traces.push(t) });
  expect(traces.some((t) => t.outcome === 'kept' && t.reason.includes('inquiri'))).toBe(true);
  for (const { stage, reason } of traces) {
    expect(stage).toBe('alignment');
    expect(reason).toMatch(/probability 0\.\d\d|probability 1\.00/);
  }
});
