import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { onlyAsked } from '../../../scripts/assembly/alexa-services';

const whole = readFileSync(require.resolve('ask-sdk-model'), 'utf8');

/** What a module of that code exports: it needs nothing but its own `exports`. */
function exported(code: string): Record<string, unknown> {
  const context = createContext({ exports: {} });
  runInContext(code, context);
  return runInContext('exports.services', context) as Record<string, unknown>;
}

const clientsIn = (code: string): string[] =>
  Object.keys(exported(code)).filter((name) => /^[a-z]/.test(name));

test('the clients of the services that the skill asks are left, and no others', () => {
  expect(clientsIn(whole).length).toBeGreaterThan(8);
  expect(clientsIn(onlyAsked(whole)).sort()).toEqual(['reminderManagement', 'ups']);
});

test('what is left is what was there, the factory that makes them included', () => {
  const { ServiceClientFactory, BaseServiceClient, reminderManagement, ups } = exported(onlyAsked(whole));
  expect([typeof ServiceClientFactory, typeof BaseServiceClient]).toEqual(['function', 'function']);
  expect(reminderManagement).toHaveProperty('ReminderManagementServiceClient');
  expect(ups).toHaveProperty('UpsServiceClient');
});

test('it is far less to load', () => {
  expect(onlyAsked(whole).length).toBeLessThan(whole.length / 2);
});

test.each([
  ['nothing', ''],
  ['another module', 'exports.services = {};'],
  ['one without a client that is asked', whole.replaceAll('var ups;', 'var other;')],
  [
    'one with other ends of its sections',
    whole.replaceAll('exports.services = {}', 'exports["services"] = {}'),
  ],
])('%s is refused, rather than bundled without what is asked', (_name, code) => {
  expect(() => onlyAsked(code)).toThrow('scripts/assembly/alexa-services.ts');
});
