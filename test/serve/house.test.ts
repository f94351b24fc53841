import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../serve');
const files = readdirSync(root);
const source = (name: string): string => readFileSync(join(root, name), 'utf8');

describe('the room of the endpoint', () => {
  test.each(files.filter((name) => name !== 'main.ts'))(
    '%s asks neither the clock nor the process',
    (name) => {
      expect(source(name)).not.toMatch(/Date\.now|new Date\(\)|Math\.random|\bprocess\.|console\./);
    },
  );

  test.each(files)('%s uses the skill through its handler alone, and nothing of the speaker', (name) => {
    expect(source(name)).not.toMatch(/from '\.\.\//);
  });
});
