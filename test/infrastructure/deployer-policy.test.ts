import policy from '../../infrastructure/deployer-policy.json';
import stack from '../../infrastructure/resolved-stack.json';

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

const statements: readonly Statement[] = policy.Statement;
const list = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

test('whoever deploys may touch what ask-cli names and nothing else, but for looking', () => {
  const open = statements.filter(({ Resource }) => !list(Resource).every((arn) => /[:/]ask-\*/.test(arn)));
  expect(open.map(({ Sid }) => Sid)).toEqual(['TableKey', 'Looking']);
  const looking = statements.find(({ Sid }) => Sid === 'Looking');
  for (const action of list(looking?.Action ?? [])) expect(action).toMatch(/:(Describe|List)/);
});

test("whoever deploys may not read or write people's items", () => {
  const actions = statements.flatMap(({ Action }) => list(Action));
  expect(actions.filter((each) => /^(\*|dynamodb:(\*|.*(Item|Query|Scan|PartiQL)))/.test(each))).toEqual([]);
});

test('there is something for every service in the stack', () => {
  const services = new Set(
    Object.values(stack.resources).map(({ type }) => type.split('::')[1]?.toLowerCase() ?? ''),
  );
  const granted = new Set(statements.flatMap(({ Action }) => list(Action)).map((each) => each.split(':')[0]));
  expect(services.size).toBeGreaterThan(4);
  expect([...services].filter((service) => !granted.has(service))).toEqual([]);
});

test('it fits into a policy of IAM', () => {
  // 6,144 characters without white space: IAM quotas, managed policies.
  expect(JSON.stringify(policy).length).toBeLessThan(6_144);
});
