export { buildStory } from './build-story.ts';
export type { Story, StoryEntity } from './story.ts';
