import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeptReminder, openAccounts } from '../../../../speaker/alexa/services/accounts';
import { Misuse } from '../../../../speaker/errors';

const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const reminder: KeptReminder = {
  alertToken: 'a',
  createdTime: '2026-11-23T07:00:00.000Z',
  updatedTime: '2026-11-23T07:00:00.000Z',
  version: '1',
};

test('nobody has given anything to begin with', () => {
  const accounts = openAccounts();
  expect([accounts.permissions('Anna'), accounts.reminders('Anna')]).toEqual([[], []]);
});

test('a permission is given once, and taken back', () => {
  const accounts = openAccounts();
  accounts.grant('Anna', 'x');
  accounts.grant('Anna', 'x');
  accounts.grant('Anna', 'y');
  expect(accounts.permissions('Anna')).toEqual(['x', 'y']);
  accounts.revoke('Anna', 'x');
  expect([accounts.permissions('Anna'), accounts.permissions('Ben')]).toEqual([['y'], []]);
});

test('what is in a file is there at the next opening, and nothing lies beside it', () => {
  const file = join(folder, 'new', 'services.json');
  const accounts = openAccounts(file);
  accounts.grant('Anna', 'x');
  accounts.keepReminders('Ben', [reminder]);
  const again = openAccounts(file);
  expect([again.permissions('Anna'), again.reminders('Anna')]).toEqual([['x'], []]);
  expect([again.permissions('Ben'), again.reminders('Ben')]).toEqual([[], [reminder]]);
  expect(readdirSync(join(folder, 'new'))).toEqual(['services.json']);
});

test('a file that was never written is not made by looking', () => {
  openAccounts(join(folder, 'none.json')).permissions('Anna');
  expect(readdirSync(folder)).not.toContain('none.json');
});

test('what one accounts book keeps in memory another does not see', () => {
  openAccounts().grant('Anna', 'x');
  expect(openAccounts().permissions('Anna')).toEqual([]);
});

test.each(['{"Anna":', '"Anna"', '[]', '{"Anna": {"reminders": 3}}'])(
  'a spoiled file, %s, is named and left alone',
  (text) => {
    const file = join(folder, 'spoiled.json');
    writeFileSync(file, text);
    expect(() => openAccounts(file)).toThrow(Misuse);
    expect(() => openAccounts(file)).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
