import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Line } from '../../../lambda/routine/line';
import { reduce } from '../../../lambda/dialogue/engine';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { languagesIn, loadLanguage, narratorsIn } from '../../../lambda/wording/narrators';
import { narrating, remembering, type Narrations } from '../../../lambda/wording/narrator';
import { narrations, figures, routinePlans } from '../../../scripts/build/derived';
import { poses } from '../../../lambda/catalogue/poses';

describe('narrations', () => {
  const root = join(__dirname, '../../../lambda/wording');
  const codes = languagesIn(root);
  const ready = new Map(
    [...narrations()].map(
      ([path, text]) => [path, JSON.parse(brotliDecompressSync(text).toString()) as Narrations] as const,
    ),
  );
  const readyIn = (code: string): Narrations => ready.get(`lambda/narrations/${code}.json.br`) ?? [];

  test('each language has its own', () => {
    expect([...ready.keys()]).toEqual(codes.map((code) => `lambda/narrations/${code}.json.br`));
  });

  test.each(codes)('in %s each line is what the narrator makes of it', (code) => {
    const narrate = narrating(loadLanguage(code, root));
    const lines = readyIn(code);
    expect(lines.length).toBeGreaterThan(200);
    const other = lines.filter(
      ([line, clauses]) => JSON.stringify(narrate(line)) !== JSON.stringify(clauses),
    );
    expect(other).toEqual([]);
  });

  test.each(codes)('a first launch and a start in %s need no other line', (code) => {
    const narrate = remembering(() => {
      throw new Error('The language was read.');
    }, readyIn(code));
    const launched = reduce(openSession(nothingKept), { kind: 'word', word: 'launch' }, 0, narrate);
    const begun = reduce(launched.session, { kind: 'word', word: 'start' }, 9_000, narrate);
    expect(begun.reply.turn.say.cues.length).toBeGreaterThan(20);
  });

  test('a narrator takes what is ready, and reads the language for what is not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'narrations-'));
    try {
      mkdirSync(folder, { recursive: true });
      const line: Line = { key: 'moves.carryOn' };
      const clauses = [{ text: 'As it lies there.', seconds: 1 }];
      writeFileSync(join(folder, 'en.json.br'), brotliCompressSync(JSON.stringify([[line, clauses]])));
      const narrate = narratorsIn(root, folder)('en-US');
      expect(narrate(line)).toEqual(clauses);
      expect(narrate({ key: 'hold.normal.in.next', values: { count: 3 } })).toMatchObject([
        { text: 'Inhale three.' },
      ]);
      expect(narratorsIn(root, folder)('de-DE')(line)).not.toEqual(clauses);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('figures', () => {
  const drawn = figures();

  test('there is a figure of each pose and side of the catalogue, and of nothing else', () => {
    const wanted = poses.flatMap(({ id, sides }) => sides.map((side) => `figures/${id}-${side}.svg`));
    expect([...drawn.keys()].sort()).toEqual(wanted.sort());
  });

  test.each([
    ['cross-legged-seated-twist-left', 'Cross-legged seated twist, left side'],
    ['knees-to-chest-both', 'Knees to chest'],
  ])('%s is called "%s"', (file, name) => {
    expect(drawn.get(`figures/${file}.svg`)).toContain(`<title>${name}</title>`);
  });
});

describe('routine plans', () => {
  describe.each(Object.entries(routinePlans()))('%s', (_code, plan) => {
    test('every pose is in the line, with each of its sides, in order', () => {
      expect(plan.poses.map(({ id, sides }) => [id, sides.map((side) => side.id)])).toEqual(
        poses.map(({ id, sides }) => [id, [...sides]]),
      );
    });

    test('each step takes time, and the names are words', () => {
      for (const { name, sides } of plan.poses) {
        expect(name).toMatch(/^\p{L}[\p{L}' -]+$/u);
        for (const { seconds } of sides.flatMap(({ steps }) => steps)) expect(seconds).toBeGreaterThan(1);
      }
    });
  });
});
