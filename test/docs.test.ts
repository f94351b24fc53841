import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../package.json';
import { filesBelow, root } from '../scripts/project';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...filesBelow(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

function matches(page: string, pattern: RegExp): string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(pattern)].map(([, found]) => found ?? '');
}

test.each(pages)('every command of ours that %s names is one', (page) => {
  const scripts = Object.keys(manifest.scripts);
  const named = matches(page, /npm run (?:-s )?([a-z][\w:-]*)/g);
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});

test.each(pages)('every file that %s links to is there', (page) => {
  const linked = matches(page, /\]\(([^)#\s]+)[^)]*\)/g).filter((target) => !/^[a-z]+:/.test(target));
  expect(linked.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});

test('the pages hold enough commands and links for these questions to mean something', () => {
  const named = pages.flatMap((page) => matches(page, /npm run (?:-s )?([a-z][\w:-]*)/g));
  const linked = pages.flatMap((page) => matches(page, /\]\((docs\/[^)#\s]+)/g));
  expect(named).toEqual(expect.arrayContaining(['deploy', 'doctor', 'check']));
  expect(linked).toContain('docs/deployment.md');
});
