import { type CrosscheckClient, createClient, type ImportEvent, type InputFile, type Inputs, ProblemError } from '@crosscheck/client';
import type { GivingForm } from './giving.ts';
import { ImportProgress } from './import-progress.ts';
import { StoriesAsTheyGrow } from './stories-as-they-grow.ts';

/** One thing that is given, and how it is taken out of the form once it was added. */
interface Given {
  readonly name: string;
  readonly text?: NonNullable<Inputs['texts']>[number];
  readonly link?: string;
  readonly file?: InputFile;
  readonly takeOut: () => void;
}

/** What goes in one request: small enough that its articles show soon, and that little is to be sent again where it breaks off. */
const BATCH = { inputs: 100, bytes: 32 << 20 };
/** Milliseconds that a server is left alone which says that it is busy, and how often. */
const PAUSE = 5_000;
const PATIENCE = 60;

/**
 * Adds what the form has, part by part, and shows what becomes of each article. What was added is taken out of the form; what was refused, or not reached
 * because something failed, stays in it.
 */
export async function addGiven(giving: GivingForm): Promise<void> {
  const { form, say } = giving;
  const given = whatIsGiven(giving);
  if (given.length === 0) {
    say('Nothing is given yet: paste a text or links, or choose files.');
    return;
  }
  const token = (form.elements.namedItem('token') as HTMLInputElement).value.trim();
  const client = createClient(location.origin, { token });
  const progress = new ImportProgress(given.length);
  const stories = new StoriesAsTheyGrow(client);
  const most = Number(form.dataset.bytes);
  const fitting = given.filter(({ name, file }) => {
    const fits = file === undefined || file.data.size <= most;
    if (!fits) progress.refuse(name, `${name}: larger than ${most >> 20} MB; add it with crosscheck add`);
    return fits;
  });
  say('Sending …');
  try {
    for (const batch of inBatches(fitting)) await addBatch(client, batch, progress, stories, say);
    say(`${progress.summary()}.${progress.refused > 0 ? ' What was refused is still in the form.' : ''}`);
  } catch (error) {
    if (!(error instanceof ProblemError || error instanceof TypeError || error instanceof Stopped)) throw error;
    const why = error instanceof TypeError ? 'The server does not answer.' : error.message;
    say(`${why}\nWhat is still in the form was not added, or not all of it; add it again, and nothing comes twice.`);
  }
  await stories.shown();
}

/** An import that ended before everything was read. */
class Stopped extends Error {}

async function addBatch(
  client: CrosscheckClient,
  batch: readonly Given[],
  progress: ImportProgress,
  stories: StoriesAsTheyGrow,
  say: (what: string) => void,
): Promise<void> {
  const inputs: Inputs = {
    texts: batch.flatMap(({ text }) => text ?? []),
    links: batch.flatMap(({ link }) => link ?? []),
    files: batch.flatMap(({ file }) => file ?? []),
  };
  for await (const event of patiently(() => client.addInputs(inputs), say)) {
    if (event.kind === 'ended') {
      if (event.stopped !== null) throw new Stopped(event.stopped);
      return;
    }
    const one = batch[event.input] as Given;
    progress.show(one.name, event);
    if (event.kind === 'added' && event.story !== null) stories.touch(event.story);
    if (event.kind === 'finished' && event.refused === 0) one.takeOut();
  }
}

/** The events of an import; a server that is too busy to begin with it is asked again. */
async function* patiently(begin: () => AsyncGenerator<ImportEvent>, say: (what: string) => void): AsyncGenerator<ImportEvent> {
  for (let times = 0; ; times++) {
    try {
      yield* begin();
      return;
    } catch (error) {
      const isBusy = error instanceof ProblemError && (error.problem.status === 429 || error.problem.status === 503);
      if (!isBusy || times === PATIENCE) throw error;
      say('The server is busy; this goes on by itself.');
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** In the order in which the server counts them within a batch: texts, links, files. */
function whatIsGiven({ form, files, showFiles }: GivingForm): Given[] {
  const texts = [...form.querySelectorAll<HTMLElement>('.one-text')].flatMap((place) => givenText(place) ?? []);
  const links = form.querySelector<HTMLTextAreaElement>('[name=links]');
  const lines = [...new Set(linesOf(links?.value ?? ''))];
  return [
    ...texts,
    ...lines.map((link) => ({
      name: link,
      link,
      takeOut() {
        if (links !== null) links.value = linesOf(links.value, (line) => line !== link).join('\n');
      },
    })),
    ...[...files.values()].map((file) => ({
      name: file.name,
      file,
      takeOut() {
        // another of the same name may have been chosen since
        if (files.get(file.name) !== file) return;
        files.delete(file.name);
        showFiles();
      },
    })),
  ];
}

function linesOf(text: string, fits: (line: string) => boolean = () => true): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && fits(line));
}

function givenText(place: HTMLElement): Given | undefined {
  const fields = [...place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const sent = fields.map(({ value }) => value);
  const { text = '', ...stated } = Object.fromEntries(fields.map(({ name, value }) => [name, name === 'text' ? value : value.trim()]));
  if (text.trim() === '') return undefined;
  const known = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== ''));
  return {
    name: known.headline ?? 'pasted text',
    text: { text, ...known },
    takeOut() {
      // what was typed meanwhile stays
      for (const [i, field] of fields.entries()) if (field.value === sent[i] && field.name !== 'publisher') field.value = '';
    },
  };
}

function* inBatches(given: readonly Given[]): Generator<Given[]> {
  let batch: Given[] = [];
  let bytes = 0;
  for (const one of given) {
    const size = one.file?.data.size ?? 0;
    if (batch.length > 0 && (batch.length === BATCH.inputs || bytes + size > BATCH.bytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(one);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
