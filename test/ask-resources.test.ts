import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import resources from '../ask-resources.json';
import stack from '../infrastructure/resolved-stack.json';
import { root } from '../scripts/project';

const { skillMetadata, code, skillInfrastructure } = resources.profiles.default;
const { userConfig } = skillInfrastructure;

test('what ask-cli uploads is what the build makes', () => {
  expect(existsSync(join(root, skillMetadata.src, 'skill.json'))).toBe(true);
  expect(existsSync(join(root, skillMetadata.src, 'interactionModels/custom/en-US.json'))).toBe(true);
  const [module, name] = userConfig.handler.split('.');
  expect([module, name]).toEqual(['index', 'handler']);
  expect(existsSync(join(root, code.default.src, `${String(module)}.js`))).toBe(true);
});

test('ask-cli zips the code as it is: with a package.json there, it would install packages instead', () => {
  expect(existsSync(join(root, code.default.src, 'package.json'))).toBe(false);
  expect(existsSync(join(root, 'hooks'))).toBe(false);
});

test('the template takes what ask-cli is told to hand over', () => {
  expect(skillInfrastructure.type).toBe('@ask-cli/cfn-deployer');
  expect(existsSync(join(root, userConfig.templatePath))).toBe(true);
  expect(Object.keys(stack.parameters)).toEqual(
    expect.arrayContaining(Object.keys(userConfig.cfn.parameters)),
  );
  expect(stack.resources.SkillFunction.properties.Runtime.OneOf).toContain(userConfig.runtime);
});

test('Alexa tells the skill when it is disabled, so that whoever disables it is forgotten', () => {
  expect(userConfig.skillEvents.subscriptions).toEqual(['SKILL_DISABLED']);
});

test('the region is one in which Alexa calls functions', () => {
  expect(['us-east-1', 'eu-west-1', 'us-west-2', 'ap-northeast-1']).toContain(userConfig.awsRegion);
});

test('it is written as ask-cli writes it at each deployment, so that deploying changes no file under git', () => {
  const text = readFileSync(join(root, 'ask-resources.json'), 'utf8');
  expect(text).toBe(JSON.stringify(resources, undefined, 2));
});
