/** The light document that comes with Readability, and which it is tested with; the package brings no types for it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    error: (message: string) => void;
    parse(html: string, url?: string): unknown;
  }
}
