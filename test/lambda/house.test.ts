import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('the house', () => {
  const root = join(__dirname, '../../lambda');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const source = (name: string): string => readFileSync(join(root, name), 'utf8');

  test.each(files.filter((name) => name !== 'index.ts'))('%s reads neither the clock nor chance', (name) => {
    expect(source(name)).not.toMatch(/Date\.now|Math\.random|new Date\(\)|performance\./);
  });

  test.each(files.filter((name) => /^(catalogue|routine|session)\//.test(name)))('%s is pure', (name) => {
    const imported = [...source(name).matchAll(/from '([^']+)'/g)].map(([, module]) => module);
    for (const module of imported)
      expect(module).toMatch(
        /^(fastest-levenshtein$|\.\.?\/(catalogue\/|routine\/|session\/|poses\/|search\/|[a-z-]+$))/,
      );
    expect(source(name)).not.toMatch(/\bprocess\.|\brequire\(/);
  });
});
