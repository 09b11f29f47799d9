/** What was asked about colour on the command line. */
export interface ColourOption {
  /** true: `--colour`; false: `--no-colour`; undefined: neither. */
  readonly colour?: boolean | undefined;
}

/** Narrower than this nothing can be laid out; wider than this no line is read with ease. */
const [NARROWEST, WIDEST, WITHOUT_TERMINAL] = [40, 120, 100];

/**
 * Whether to colour: the option first, then NO_COLOR (any value), then FORCE_COLOR (0 means no), then whether a terminal that knows colour reads along.
 */
export function wantsColour(
  { colour }: ColourOption,
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (colour !== undefined) return colour;
  if ((environment.NO_COLOR ?? '') !== '') return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR !== '0' && environment.FORCE_COLOR !== 'false';
  return isTerminal && environment.TERM !== 'dumb';
}

/** Columns to lay text out in: the terminal's, else the variable COLUMNS, else 100; between 40 and 120. */
export function layoutWidth(terminalColumns: number | undefined, environment: Readonly<Record<string, string | undefined>>): number {
  const columns = terminalColumns ?? Number.parseInt(environment.COLUMNS ?? '', 10);
  return Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(columns) && columns > 0 ? columns : WITHOUT_TERMINAL));
}
