/** One step from an older form of an archive to a newer one. Once released it is never changed; a change is a new step. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}
