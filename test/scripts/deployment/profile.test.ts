import { FROM_ENVIRONMENT, askProfile } from '../../../scripts/deployment/profile';

const whole = {
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
  ASK_VENDOR_ID: 'vendor',
  ASK_REFRESH_TOKEN: 'token',
};

test.each([
  ['the word after -p', ['-p', 'home'], {}, 'home'],
  ['the word after --profile', ['--debug', '--profile', 'home'], whole, 'home'],
  ['the value of --profile=', ['--profile=home'], {}, 'home'],
  [
    'the variables, where all of them are there',
    [],
    { ...whole, ASK_DEFAULT_PROFILE: 'home' },
    FROM_ENVIRONMENT,
  ],
  ['the default that the variables name', [], { ASK_DEFAULT_PROFILE: 'home' }, 'home'],
  ['"default", where one of them is empty', [], { ...whole, ASK_VENDOR_ID: '' }, 'default'],
  ['"default" otherwise', [], {}, 'default'],
])('the profile is %s', (_which, args, environment, profile) => {
  expect(askProfile(args, environment)).toBe(profile);
});
