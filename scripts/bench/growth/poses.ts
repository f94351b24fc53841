import { build, type Plugin } from 'esbuild';
import { join } from 'node:path';
import { bundles } from '../../assembly/bundle';
import { root } from '../../project';

/** Adds made-up poses to the catalogue as it is bundled; the routine stays the one of the six. */
const withPoses = (count: number): Plugin => ({
  name: 'more-poses',
  setup(plugged) {
    plugged.onLoad({ filter: /catalogue\/poses\/index\.ts$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const source = await readFile(path, 'utf8');
      const more = `...Array.from({ length: ${count} }, (_, n) => ({ ...kneesToChest, id: 'made-up-' + n }))`;
      const contents = source.replace('  legsUpTheWall,\n];', `  legsUpTheWall,\n  ${more},\n];`);
      if (contents === source) throw new Error('The catalogue does not end as it did.');
      return { contents, loader: 'ts' };
    });
    // The routine is of the poses that are real.
    plugged.onLoad({ filter: /routine\/routines\.ts$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const source = await readFile(path, 'utf8');
      const contents = source.replace('entries: poses.map(', 'entries: poses.slice(0, 6).map(');
      if (contents === source) throw new Error('The routine is not made as it was.');
      return { contents, loader: 'ts' };
    });
  },
});

/** The skill's bundle with so many poses in its catalogue, beside the wording that it reads. */
export async function bundleWithPoses(count: number): Promise<string> {
  const outfile = join(root, `build/lambda/with-${count}-poses.js`);
  const bundle = bundles['lambda/index.js'];
  if (bundle === undefined) throw new Error('There is no bundle of the skill.');
  const { plugins = [], ...options } = bundle.options;
  await build({
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    ...options,
    plugins: [...plugins, withPoses(count - 6)],
    entryPoints: [join(root, bundle.entry)],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
