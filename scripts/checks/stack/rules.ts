import { finding, type Finding } from '../finding';
import { alarmFindings } from './alarms';
import { grantFindings } from './grants';
import { at, same, type Plain } from './plain';
import type { Resource, Stack } from './read';

/** type, path in its properties, what has to be there */
type Rule = readonly [type: string, path: string, wanted: Plain];

const TABLE = 'AWS::DynamoDB::Table';
const FUNCTION = 'AWS::Lambda::Function';
const PERMISSION = 'AWS::Lambda::Permission';
const LOG = 'AWS::Logs::LogGroup';

const rules: readonly Rule[] = [
  [TABLE, 'BillingMode', 'PAY_PER_REQUEST'],
  [TABLE, 'AttributeDefinitions', [{ AttributeName: 'id', AttributeType: 'S' }]],
  [TABLE, 'KeySchema', [{ AttributeName: 'id', KeyType: 'HASH' }]],
  [TABLE, 'TimeToLiveSpecification', { AttributeName: 'expiresAt', Enabled: true }],
  [TABLE, 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled', true],
  [TABLE, 'DeletionProtectionEnabled', true],
  [TABLE, 'SSESpecification.SSEEnabled', true],
  // With a fixed name, a second stack could not be made beside the table that an earlier one left.
  [TABLE, 'TableName', null],
  [FUNCTION, 'Runtime', { OneOf: ['nodejs24.x'] }],
  [FUNCTION, 'Architectures', ['arm64']],
  [FUNCTION, 'Handler', 'index.handler'],
  [
    FUNCTION,
    'Code',
    {
      S3Bucket: { Ref: 'CodeBucket' },
      S3Key: { Ref: 'CodeKey' },
      S3ObjectVersion: { Ref: 'CodeVersion' },
    },
  ],
  [FUNCTION, 'Environment.Variables.SKILL_ID', { Ref: 'SkillId' }],
  [FUNCTION, 'Timeout', 8],
  [FUNCTION, 'LoggingConfig.LogFormat', 'JSON'],
  [FUNCTION, 'LoggingConfig.ApplicationLogLevel', 'INFO'],
  [PERMISSION, 'Action', 'lambda:InvokeFunction'],
  [PERMISSION, 'Principal', 'alexa-appkit.amazon.com'],
  [PERMISSION, 'EventSourceToken', { Ref: 'SkillId' }],
  [LOG, 'RetentionInDays', { OneOf: ['1', '3', '5', '7', '14', '30', '60', '90'] }],
];

/** The six that cfn-deployer hands over. It fails on a template that lacks one of them. */
const handedOver = ['SkillId', 'LambdaRuntime', 'LambdaHandler', 'CodeBucket', 'CodeKey', 'CodeVersion'];

export function stackFindings(stack: Stack): Finding[] {
  const types = [TABLE, FUNCTION, PERMISSION, LOG];
  const single = types.filter((type) => of(stack, type).length !== 1);
  if (single.length > 0) return single.map((type) => finding('template', `it needs one ${type}`));
  return [
    ...rules.flatMap(([type, path, wanted]) =>
      of(stack, type)
        .filter(({ properties }) => !same(at(properties, path), wanted))
        .map(({ name, properties }) =>
          finding(name, `${path} is ${JSON.stringify(at(properties, path))}, not ${JSON.stringify(wanted)}`),
        ),
    ),
    ...togetherFindings(stack),
    ...grantFindings(stack),
    ...alarmFindings(stack),
  ];
}

/** What is right only when seen together with something else. */
function togetherFindings(stack: Stack): Finding[] {
  const [table, code, permission, log] = [TABLE, FUNCTION, PERMISSION, LOG].map((type) => of(stack, type)[0]);
  if (!table || !code || !permission || !log) return [];
  const arn = { GetAtt: `${code.name}.Arn` };
  const kept = [table.policies.deletion, table.policies.replacement];
  const given = (name: string) => stack.parameters.get(name)?.byDefault !== undefined;
  const wanted: readonly (readonly [boolean, string, string])[] = [
    [same(kept, ['Retain', 'Retain']), table.name, 'it is not kept when the stack goes or replaces it'],
    [
      same(at(code.properties, 'Environment.Variables.TABLE_NAME'), { Ref: table.name }),
      code.name,
      'TABLE_NAME is not the name of the table',
    ],
    [
      same(at(code.properties, 'LoggingConfig.LogGroup'), { Ref: log.name }),
      code.name,
      'its log goes elsewhere than to the group with the retention',
    ],
    [same(at(permission.properties, 'FunctionName'), arn), permission.name, 'it permits another function'],
    [same(stack.outputs.get('SkillEndpoint') ?? null, arn), 'SkillEndpoint', 'it is not the function'],
    ...handedOver.map(
      (name) =>
        [stack.parameters.has(name), name, 'cfn-deployer hands over a parameter that is missing'] as const,
    ),
    ...[...stack.parameters.keys()]
      .filter((name) => !handedOver.includes(name))
      .map((name) => [given(name), name, 'nobody hands it over, so it needs a default'] as const),
  ];
  return wanted.filter(([kept]) => !kept).map(([, where, what]) => finding(where, what));
}

function of(stack: Stack, type: string): Resource[] {
  return stack.resources.filter((resource) => resource.type === type);
}
