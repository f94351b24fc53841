import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { onlyAnswered, onlyAsked, onlyPublic } from '../../../scripts/build/trim';
import * as real from '@aws-sdk/middleware-endpoint-discovery';
import * as ours from '../../../scripts/build/stand-ins';
import { defaultProvider } from '../../../scripts/build/stand-ins';

describe('errors of the table', () => {
  const folder = dirname(require.resolve('@aws-sdk/client-dynamodb/package.json'));
  const source = (file: string): string => readFileSync(join(folder, 'dist-es', file), 'utf8');
  const classesIn = (code: string): string[] =>
    [...code.matchAll(/^export class (\w+)/gm)].map(([, name]) => name ?? '');

  test('those that our three operations answer with are left, and no others', () => {
    const left = classesIn(onlyAnswered(source('models/errors.js')));
    expect(left).toHaveLength(10);
    expect(left).toContain('ConditionalCheckFailedException');
    expect(classesIn(source('models/errors.js')).length).toBeGreaterThan(30);
  });

  test('each that is left is imported and registered by the schemas', () => {
    const schemas = onlyAnswered(source('schemas/schemas_0.js'));
    for (const name of classesIn(onlyAnswered(source('models/errors.js')))) {
      expect(schemas).toContain(`n0_registry.registerError(${name}$, ${name});`);
      expect(/^import \{ ([^}]+) \} from "\.\.\/models\/errors";$/m.exec(schemas)?.[1]).toContain(name);
    }
    expect(schemas).not.toContain('registerError(TableNotFoundException$');
  });

  test('another layout of the SDK stops the build', () => {
    expect(() => onlyAnswered('export {};')).toThrow('Adapt `onlyAnswered`');
  });
});

describe('partitions of AWS', () => {
  const folder = join(dirname(require.resolve('@aws-sdk/client-dynamodb/package.json')), '../core');
  const path = 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js';

  test('the public one is left, and its pattern knows every region that was named', () => {
    const whole = readFileSync(join(folder, path), 'utf8');
    const regionsIn = (code: string): readonly string[] => code.match(/"[a-z]{2}-[a-z]+-\d"/g) ?? [];
    const left = onlyPublic(whole);
    const pattern = new RegExp(
      /"regionRegex":("[^"]+")/.exec(left)?.[1]?.slice(1, -1).replaceAll('\\\\', '\\') ?? '',
    );
    const open = regionsIn(whole.slice(0, whole.indexOf('"aws-cn"')));
    expect(open.length).toBeGreaterThan(25);
    for (const region of open) expect(region.slice(1, -1)).toMatch(pattern);
    expect(left).not.toContain('aws-cn');
  });

  test('another layout of the SDK stops the build', () => {
    expect(() => onlyPublic('export {};')).toThrow('Adapt `onlyPublic`');
  });
});

describe('alexa services', () => {
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

  test('of their methods, those that are called are left', () => {
    const { reminderManagement, ups } = exported(onlyAsked(whole)) as Record<
      string,
      Record<string, { prototype: object }>
    >;
    const left = [reminderManagement?.['ReminderManagementServiceClient'], ups?.['UpsServiceClient']];
    expect(
      left
        .flatMap((client) => Object.keys(client?.prototype ?? {}))
        .filter((name) => name !== 'constructor')
        .sort(),
    ).toEqual([
      'callCreateReminder',
      'callDeleteReminder',
      'callGetReminders',
      'callGetSystemTimeZone',
      'createReminder',
      'deleteReminder',
      'getReminders',
      'getSystemTimeZone',
    ]);
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
    expect(() => onlyAsked(code)).toThrow('scripts/build/trim.ts');
  });
});

describe('endpoint discovery', () => {
  test('whatever the configuration, nothing is to be discovered, and the rest of it stays', async () => {
    const config = { region: 'eu-west-1', endpointDiscoveryEnabledProvider: () => Promise.resolve(true) };
    const resolved = ours.resolveEndpointDiscoveryConfig(config);
    expect(resolved).toMatchObject(config);
    await expect(resolved.endpointDiscoveryEnabled()).resolves.toBe(false);
  });

  test('no variable and no file can ask for it', () => {
    const { environmentVariableSelector, configFileSelector } = ours.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS;
    const selectors: (() => unknown)[] = [environmentVariableSelector, configFileSelector];
    const asked = selectors.map((select) => select());
    expect(asked).toEqual([undefined, undefined]);
    expect(ours.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS.default).toBe(false);
  });

  test('it has everything that the client takes from the one it stands for', () => {
    const stoodFor = Object.keys(ours).filter((name) => name !== 'defaultProvider');
    expect(Object.keys(real)).toEqual(expect.arrayContaining(stoodFor));
    const selectors = Object.keys(real.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS);
    expect(Object.keys(ours.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS).sort()).toEqual(selectors.sort());
  });
});

describe('credentials', () => {
  const before = process.env;

  afterEach(() => {
    process.env = before;
  });

  test("the bundle's credentials are those that Lambda hands over", async () => {
    process.env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
    await expect(defaultProvider()()).resolves.toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      sessionToken: 'token',
    });
  });

  test('a local store needs no session token', async () => {
    process.env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
    await expect(defaultProvider()()).resolves.toEqual({ accessKeyId: 'id', secretAccessKey: 'secret' });
  });

  test('without credentials the error says which variables are missing', async () => {
    process.env = {};
    await expect(defaultProvider()()).rejects.toThrow('AWS_ACCESS_KEY_ID');
  });
});
