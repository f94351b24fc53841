import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explained, resultsIn } from '../../../scripts/deploy/device-check';
import { root } from '../../../scripts/project';

const line = (probe: string, verdict: string, more: object = {}): string =>
  JSON.stringify({
    timestamp: '2026-11-23T07:00:00.000Z',
    level: 'INFO',
    event: 'device-check',
    probe,
    planned: 100,
    observed: 101,
    verdict,
    rate: null,
    measured: null,
    locale: 'de-DE',
    device: 'no screen',
    ...more,
  });
const turn = '{"event":"turn","level":"INFO"}';

const advice = (...lines: readonly string[]): string[] =>
  explained(resultsIn(lines.join('\n')))
    .filter((each) => each.startsWith('  ->'))
    .map((each) => each.slice(5));

test.each([
  ['the log of the skill', [turn, line('breaks', 'played'), 'no JSON', ''].join('\n')],
  ['aws logs tail', `2026-11-23T07:00:00 2026/11/23/[$LATEST]0a ${line('breaks', 'played')}\n`],
  [
    'aws logs filter-log-events',
    JSON.stringify({ events: [{ message: turn }, { message: line('breaks', 'played') }] }, null, 2),
  ],
])('results are found in %s', (_name, text) => {
  expect(resultsIn(text)).toEqual([
    expect.objectContaining({ probe: 'breaks', verdict: 'played', observed: 101 }),
  ]);
});

test('a log without a check says so, and where to read on', () => {
  expect(explained(resultsIn(turn))).toEqual([expect.stringMatching(/docs\/first-day-on-an-echo\.md/)]);
});

test.each([
  ['nothing to change', [line('speech-240', 'played'), line('reprompt-85', 'played')], []],
  ['a short speech', [line('speech-240', 'refused'), line('speech-90', 'played')], [/firstRung to 0/]],
  ['hardly any speech', [line('speech-240', 'cut'), line('speech-90', 'refused')], [/a shorter rung first/]],
  ['six minutes', [line('speech-360', 'played'), line('speech-480', 'refused')], [/360 s works.*may be 2/]],
  ['eight minutes', [line('speech-360', 'played'), line('speech-480', 'played')], [/480 s works.*may be 3/]],
  ['no reprompt of 85 s', [line('reprompt-85', 'cut')], [/those of 85 .* to 60/]],
  ['no reprompt of 60 s', [line('reprompt-60', 'refused')], [/each reprompt .* to 30/]],
  [
    'no reprompt at all',
    [line('reprompt-60', 'refused'), line('reprompt-30', 'cut')],
    [/each reprompt .* to 8/],
  ],
  ['silences', [line('breaks', 'early')], [/silentSeconds/]],
  ['no report of the end', [line('silence', 'unreported')], [/infers it/]],
  [
    'a fast voice',
    [line('silence', 'played', { rate: 1.12, measured: 'exactly' })],
    [/12 % faster.*wording\/de.*by 1\.12/],
  ],
  ['the usual voice', [line('silence', 'played', { rate: 1.01, measured: 'exactly' })], [/as fast as/]],
  ['a rough rate', [line('interruption', 'interrupted', { rate: 1.3, measured: 'roughly' })], []],
  ['a probe repeated', [line('speech-240', 'refused'), line('speech-240', 'played')], []],
])('%s', (_name, lines, expected) => {
  const given = advice(...lines);
  expect(given).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(given[index]).toMatch(pattern);
});

test('devices and languages are told apart', () => {
  const lines = explained(
    resultsIn([line('breaks', 'played'), line('breaks', 'early', { device: 'screen' })].join('\n')),
  );
  expect(lines.filter((each) => !each.startsWith(' '))).toEqual(['de-DE, no screen', 'de-DE, screen']);
});

test('the command reads a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'device-check-'));
  try {
    const file = join(folder, 'check.log');
    writeFileSync(file, `${line('speech-240', 'refused')}\n`);
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/deploy/device-check.ts', file],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('set limits.firstRung to 0')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
