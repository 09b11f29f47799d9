/** A file that somebody chose or dropped, by its path in the folder where there is one. */
export interface ChosenFile {
  readonly name: string;
  readonly data: File;
}

/** Hidden files and those in hidden folders are never meant, as with `crosscheck add`. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'));
}

/** What stands in a field for files or for a folder. */
export function filesOf(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((data) => ({ name: data.webkitRelativePath || data.name, data })).filter(({ name }) => !isHidden(name));
}

/** What was dropped, folders with everything below them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<ChosenFile[]> {
  // before anything is awaited, as the items are gone then
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOf(files);
  const found: ChosenFile[] = [];
  for (const entry of entries) for await (const file of filesBelow(entry)) found.push(file);
  return found;
}

async function* filesBelow(entry: FileSystemEntry): AsyncGenerator<ChosenFile> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isHidden(name)) return;
  if (entry.isFile) {
    const data = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    yield { name, data };
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // a folder is given in parts, to one that is empty
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (part.length === 0) return;
    for (const below of part) yield* filesBelow(below);
  }
}
