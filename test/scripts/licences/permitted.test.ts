import { permitted } from '../../../scripts/licences/permitted';

test.each(['MIT', 'Apache-2.0', '(BSD-3-Clause OR GPL-2.0)', 'MIT AND ISC', '(MIT OR WTFPL) '])(
  '%s may ship',
  (expression) => {
    expect(permitted(expression)).toBe(true);
  },
);

test.each([
  'GPL-3.0',
  'LGPL-2.1',
  'MPL-2.0',
  'MIT AND GPL-2.0',
  'SEE LICENSE IN LICENSE',
  'UNLICENSED',
  '',
  undefined,
])('%s may not', (expression) => {
  expect(permitted(expression)).toBe(false);
});
