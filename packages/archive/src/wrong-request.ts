/**
 * What is asked of an archive cannot be done as asked; told in one line that says what to do instead. Nothing was changed.
 *
 * @example
 * await archive.mergeStories('s1', 's99'); // WrongRequest: there is no story s99; see which there are with stories
 */
export class WrongRequest extends Error {
  override readonly name = 'WrongRequest';
}
