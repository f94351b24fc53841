import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetStack, lastDeployments, readStates } from '../../../scripts/deploy/endpoints';
import {
  addProfile,
  readResources,
  resourcesVerdict,
  settingsOf,
  wantedRegion,
} from '../../../scripts/deploy/resources';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  mkdirSync(join(project, '.ask'));
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

const put = (path: string, text: string): void => {
  writeFileSync(join(project, path), text);
};

describe('what ask-cli noted', () => {
  const states = {
    askcliStatesVersion: '2020-03-31',
    profiles: {
      default: {
        skillId: 'amzn1.ask.skill.0',
        skillInfrastructure: {
          '@ask-cli/cfn-deployer': { deployState: { default: { s3: { bucket: 'b' } } } },
        },
      },
      other: { skillId: 'amzn1.ask.skill.1', skillInfrastructure: {} },
    },
  };

  test('before the first deployment there is none, and that is no fault', () => {
    expect(readStates(project).verdict.state).toBe('unknown');
  });

  test.each([
    ['empty', ''],
    ['cut short', '{"askcli'],
    ['of another shape', '[]'],
    ['without its profiles', '{"profiles": 5}'],
    ['left with the marks of a merge', '<<<<<<< HEAD\n{}\n'],
  ])('a file that is %s is told of, with what to do', (_how, text) => {
    put('.ask/ask-states.json', text);
    const { states: read, verdict } = readStates(project);
    expect(read).toEqual({});
    expect(verdict.state).toBe('failed');
    expect(verdict.remedy).toContain('delete the old skill in the developer console');
  });

  test('a new stack keeps the skill, and everything of the other profiles', () => {
    put('.ask/ask-states.json', JSON.stringify(states));
    forgetStack(project, 'default');
    const left = readStates(project).states;
    expect(lastDeployments(left, 'default').size).toBe(0);
    expect(left).toEqual({
      ...states,
      profiles: { ...states.profiles, default: { skillId: 'amzn1.ask.skill.0' } },
    });
  });
});

describe('ask-resources.json', () => {
  const userConfig = { awsRegion: 'eu-west-1', regionalOverrides: { NA: { awsRegion: 'us-east-1' } } };
  const resources = { profiles: { default: { skillInfrastructure: { userConfig } } } };

  test('a profile that it lacks is added as a copy of "default", once', () => {
    put('ask-resources.json', JSON.stringify(resources));
    expect(resourcesVerdict(project, 'other').seen).toContain('adds it as a copy of "default"');
    expect([addProfile(project, 'other'), addProfile(project, 'other')]).toEqual([true, false]);
    expect(resourcesVerdict(project, 'other')).toMatchObject({
      state: 'ok',
      seen: 'has the profile "other"',
    });
    expect(readResources(project).profiles?.['other']).toEqual(resources.profiles.default);
    expect(readFileSync(join(project, 'ask-resources.json'), 'utf8')).toMatch(/\n$/);
  });

  test.each([
    ['cut short', '{"profiles"'],
    ['without "default"', '{"profiles": {}}'],
  ])('a file that is %s fails', (_how, text) => {
    put('ask-resources.json', text);
    expect(resourcesVerdict(project, 'other').state).toBe('failed');
  });

  test('each Alexa region has its own AWS region', () => {
    const settings = settingsOf(resources, 'other');
    expect(['default', 'NA', 'FE'].map((region) => wantedRegion(settings, region))).toEqual([
      'eu-west-1',
      'us-east-1',
      undefined,
    ]);
  });
});
