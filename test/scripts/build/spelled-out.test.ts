import { spelledOut } from '../../../scripts/build/spelled-out';

const refuse = (problem: string): Error => new Error(problem);
const said = (phrase: string): string[] => [...spelledOut(phrase, refuse)];

test('a phrase without brackets is itself', () => {
  expect(said('hold on')).toEqual(['hold on']);
});

test('two alternatives stand beside both of two others', () => {
  expect(said('(please |)(wait|stop)').sort()).toEqual(['please stop', 'please wait', 'stop', 'wait']);
});

test('each alternative is said, beside others each time, and not each beside each', () => {
  const found = said('(a|b|c|d|e) (v|w|x|y|z)( now|)');
  expect(found.length).toBeLessThanOrEqual(15);
  expect(found).toContain('a v');
  for (const one of 'abcdevwxyz')
    expect(found.filter((text) => text.split(' ').includes(one)).length).toBeGreaterThan(1);
});

test('brackets may stand in brackets', () => {
  expect(said('(go( on|)|wait) there').sort()).toEqual(['go on there', 'go there', 'wait there']);
});

test.each(['(wait', 'wait)', 'wait|stop', '(a|(b) c'])('"%s" is refused', (phrase) => {
  expect(() => said(phrase)).toThrow('has a bracket too many or too few');
});
