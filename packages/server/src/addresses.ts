/** Where a story is read. */
export function storyAddress(id: string): string {
  return `/stories/${id}`;
}

/** Address of what an outlet has in the archive. */
export function outletAddress(publisher: string): string {
  return `/outlets/${encodeURIComponent(publisher.toWellFormed())}`;
}

/** Address of what a person was reported to say, and where they are named. */
export function personAddress(name: string): string {
  return `/people/${encodeURIComponent(name.toWellFormed())}`;
}

/** Address of the stories in which a place is named. */
export function placeAddress(name: string): string {
  return `/?place=${encodeURIComponent(name.toWellFormed())}`;
}
