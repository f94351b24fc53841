import { finding, type Finding } from '../finding';
import { at, same, type Plain } from './plain';
import type { Stack } from './read';

/** Everything that the function may do: to its own table, and to its own log. */
function granted(table: string, log: string): Plain[] {
  return [
    {
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      Resource: { GetAtt: `${table}.Arn` },
    },
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: { GetAtt: `${log}.Arn` },
    },
  ];
}

const trusted = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

/** Least privilege, to the letter: one role, these statements and no others, for Lambda alone. */
export function grantFindings({ resources }: Stack): Finding[] {
  const named = (type: string): string => resources.find((each) => each.type === type)?.name ?? '';
  const iam = resources.filter(({ type }) => type.startsWith('AWS::IAM::'));
  // By its type, since the validator gives the resources in no order.
  const role = iam.find(({ type }) => type === 'AWS::IAM::Role');
  if (!role) return [finding('template', 'the function has no role')];
  const others = iam.filter((each) => each !== role);
  const policies = at(role.properties, 'Policies');
  const statements = Array.isArray(policies)
    ? policies.flatMap((policy) => at(policy, 'PolicyDocument.Statement'))
    : [];
  const code = resources.find(({ type }) => type === 'AWS::Lambda::Function');
  const wanted: readonly (readonly [boolean, string])[] = [
    [
      same(statements, granted(named('AWS::DynamoDB::Table'), named('AWS::Logs::LogGroup'))),
      'it grants otherwise',
    ],
    [same(at(role.properties, 'ManagedPolicyArns'), null), 'a managed policy grants more than is needed'],
    [same(at(role.properties, 'AssumeRolePolicyDocument'), trusted), 'others than Lambda may take it on'],
    [
      code !== undefined && same(at(code.properties, 'Role'), { GetAtt: `${role.name}.Arn` }),
      'nobody has it',
    ],
  ];
  return [
    ...others.map(({ name }) => finding(name, 'it may grant beside the role')),
    ...wanted.filter(([kept]) => !kept).map(([, what]) => finding(role.name, what)),
  ];
}
