import { exitCodeOf, printed } from '../../../scripts/doctor/print';
import { ill, unknown, well } from '../../../scripts/doctor/verdict';

const good = well('Node.js', 'v24.0.0');
const bad = ill('build', 'is not there', 'Run "npm run build".');
const open = unknown('table', 'nobody knows', 'Deploy first.');

test('each thing has its line, and what is not well says what to do', () => {
  expect(printed([good, bad, open]).slice(0, 5)).toEqual([
    'ok   Node.js: v24.0.0',
    'FAIL build: is not there',
    '     Run "npm run build".',
    '?    table: nobody knows',
    '     Deploy first.',
  ]);
});

test('it says whether one can deploy, how much was not checked, and what was not asked', () => {
  expect(printed([good, bad, open]).slice(-2)).toEqual([
    'Not ready to deploy: 1 to be put right. 1 not checked, marked with "?".',
    'Not asked: whether Amazon and AWS still take these credentials, and what they may do.',
  ]);
  expect(printed([good]).join('\n')).toContain('Nothing is in the way of "npm run deploy"');
});

test('only what is ill fails', () => {
  expect([exitCodeOf([good]), exitCodeOf([good, open]), exitCodeOf([good, open, bad])]).toEqual([0, 0, 1]);
});
