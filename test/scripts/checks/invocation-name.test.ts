import { invocationNameFindings } from '../../../scripts/checks/invocation-name';
import { english } from '../support/package';

function faults(name: string): string[] {
  return invocationNameFindings('en-US', name, english()).map(({ what }) =>
    what.replace(`invocation name "${name}" `, ''),
  );
}

test('our own name is fine', () => {
  expect(faults('back stretch routine')).toEqual([]);
});

test.each([
  ['stretching', 'needs two words or more'],
  ['Back stretch routine', 'may hold lower-case letters, spaces, apostrophes and full stops only'],
  ['back stretch 2', 'may hold lower-case letters, spaces, apostrophes and full stops only'],
  ['back  stretch', 'has a space too many'],
  ['start stretching now', 'may not contain "start"'],
  ['stretch for sciatica', 'may not contain "for"'],
  ['my alexa stretch', 'may not contain "alexa"'],
  ['the stretch', 'has two words, so not "the"'],
])('the name "%s" %s', (name, fault) => {
  expect(faults(name)).toEqual([fault]);
});
