import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../root';
import { fault, type Answer } from './answer';

const BUILD = join(repositoryRoot(), 'build');

const PAGE: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/styles.css': { file: 'styles.css', type: 'text/css; charset=utf-8' },
  '/client.js': { file: 'client.js', type: 'text/javascript; charset=utf-8' },
  '/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
  '/routine.json': { file: 'routine.json', type: 'application/json; charset=utf-8' },
};

/** No dot, no slash, no percent sign: no name leads out of the folder. */
const FIGURE = /^\/figures\/([a-z0-9]+(?:-[a-z0-9]+)*)\.svg$/;

/** A file of the page, by its exact address: nothing else is ever looked for on the disk. */
export async function fileAt(path: string, build: string = BUILD): Promise<Answer> {
  const page = Object.hasOwn(PAGE, path) ? PAGE[path] : undefined;
  const [, figure] = FIGURE.exec(path) ?? [];
  const found = page
    ? { path: join(build, 'speaker', 'page', page.file), type: page.type }
    : figure !== undefined && { path: join(build, 'figures', `${figure}.svg`), type: 'image/svg+xml' };
  if (!found) return fault(404, 'There is nothing here.');
  try {
    return { status: 200, type: found.type, body: await readFile(found.path) };
  } catch {
    return fault(404, 'There is no such file in the build.');
  }
}
