import { ill, well, type Verdict } from './verdict';

/** From `engines` in package.json, which names the oldest version that will do. */
export function nodeVersion(version: string, engines: string): Verdict {
  const oldest = engines.replace('>=', '');
  const seen = `${version}, and ${oldest} or later is needed`;
  if (compare(version.replace(/^v/, ''), oldest) >= 0) return well('Node.js', version);
  return ill('Node.js', seen, 'Install a current one from nodejs.org, or with nvm, fnm or your system.');
}

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
