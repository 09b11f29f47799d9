import { rolldown } from 'rolldown';
import { fromTop } from './files.ts';

/**
 * Writes the script of the reading room as one file, which the server hands out: `npm run build` does so after the rest, and the tests before they
 * begin, so that they try what the sources say.
 */
export async function bundleBrowser(): Promise<void> {
  const build = await rolldown({
    input: fromTop('packages/server/src/browser/reading-room.ts'),
    platform: 'browser',
    tsconfig: false,
    // the sources of the client, so that nothing is to be built before
    resolve: { alias: { '@crosscheck/client': fromTop('packages/client/src/index.ts') } },
    onLog: (_level, { message }) => {
      throw new Error(`the script of the reading room cannot be bundled: ${message}`);
    },
  });
  await build.write({ file: fromTop('packages/server/dist/browser/reading-room.js'), format: 'es', minify: true });
  await build.close();
}

export { bundleBrowser as setup };

if (import.meta.main) await bundleBrowser();
