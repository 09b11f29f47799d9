/**
 * Stories cannot be merged or split as asked, told in one line that says what to do. Nothing was changed.
 *
 * @example
 * await archive.mergeStories('s1', 's99'); // StoryProblem: there is no story s99; see which there are with stories
 */
export class StoryProblem extends Error {
  override readonly name = 'StoryProblem';
}
