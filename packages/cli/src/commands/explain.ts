import { Command } from 'commander';

/** `crosscheck explain`. */
export function explainCommand(): Command {
  return new Command('explain').description('why a line is in a comparison').argument('<report>').argument('<id>');
}
