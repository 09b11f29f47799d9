import { Command } from 'commander';

/** `crosscheck verify`. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check every span of a saved comparison, letter for letter')
    .argument('<report>')
    .argument('[articles...]');
}
