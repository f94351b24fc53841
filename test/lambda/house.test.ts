import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

describe('the house', () => {
  const root = join(__dirname, '../../lambda');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const source = (name: string): string => readFileSync(join(root, name), 'utf8');

  test.each(files.filter((name) => name !== 'index.ts'))('%s reads neither the clock nor chance', (name) => {
    expect(source(name)).not.toMatch(/Date\.now|Math\.random|new Date\(\)|performance\./);
  });

  test.each(files.filter((name) => /^(catalogue|routine|session|screen)\//.test(name)))(
    '%s is pure',
    (name) => {
      const imported = [...source(name).matchAll(/from '([^']+)'/g)].map(([, module]) => module);
      for (const module of imported)
        expect(module).toMatch(
          /^(fastest-levenshtein$|(\.\.?\/)+(catalogue\/|routine\/|session\/|poses\/|search\/|[a-z-]+$))/,
        );
      expect(source(name)).not.toMatch(/\bprocess\.|\brequire\(/);
    },
  );

  /** Which rooms a room may look into; the outermost files put everything together. Arrows point one way. */
  const rooms: Readonly<Record<string, readonly string[]>> = {
    catalogue: [],
    routine: ['catalogue'],
    session: ['catalogue', 'routine'],
    speech: ['routine', 'session'],
    wording: ['routine', 'speech'],
    screen: ['catalogue'],
    storage: [],
    services: ['session'],
    intents: ['catalogue', 'routine', 'session', 'speech', 'storage', 'services'],
  };
  const roomOf = (name: string): string => name.split(sep)[0] ?? '';
  const modulesOf = (name: string): string[] =>
    [...source(name).matchAll(/from '([^']+)'/g)].map(([, module = '']) => module);
  const inRooms = files.filter((name) => name.includes(sep));

  test.each(inRooms)('%s looks into no room but those before it', (name) => {
    const looked = modulesOf(name)
      .filter((module) => module.startsWith('.'))
      .map((module) => roomOf(join(dirname(name), module)))
      .filter((room) => room !== roomOf(name));
    expect(rooms[roomOf(name)]).toEqual(expect.arrayContaining(looked));
  });

  test('Alexa’s own services are reached from one room alone, and the store from another', () => {
    const reaching = (module: RegExp): string[] => [
      ...new Set(inRooms.filter((name) => modulesOf(name).some((one) => module.test(one))).map(roomOf)),
    ];
    expect(reaching(/^node:https?$/)).toEqual(['services']);
    expect(reaching(/^@aws-sdk\//)).toEqual(['storage']);
  });
});
