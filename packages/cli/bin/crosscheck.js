#!/usr/bin/env node
// Plain old syntax on purpose: an older Node must get as far as the message.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    'crosscheck needs Node 24 or newer; this is Node ' +
      process.versions.node +
      '. Install it from https://nodejs.org or run: npx -p node@24 -p crosscheck crosscheck\n',
  );
  process.exitCode = 2;
} else {
  import('../dist/main.js').then((cli) => cli.main(process.argv.slice(2)));
}
