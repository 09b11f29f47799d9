export { readArticles } from './read-articles.ts';
