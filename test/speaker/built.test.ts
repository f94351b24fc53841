import { builtLocales, builtName, NotBuilt } from '../../speaker/built';

test('the skill has a name in the store of each locale', () => {
  expect(builtName('en-US')).toBe('Back Stretch Routine');
  for (const locale of builtLocales()) expect(builtName(locale)).not.toBe('');
});

test('where there is none, it says what to do', () => {
  expect(() => builtName('en-US', '/nowhere/skill.json')).toThrow(NotBuilt);
  expect(() => builtName('xx-XX')).toThrow('xx-XX');
});
