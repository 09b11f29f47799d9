/** The little of a page's document that is used here, so that the libraries behind it can be exchanged. */
export interface PageNode {
  /** 1 element, 3 text (DOM, 4.4). */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

interface Searchable {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
}

export interface PageElement extends PageNode, Searchable {
  /** In lower case. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface PageDocument extends Searchable {
  readonly documentElement: PageElement | null;
}
