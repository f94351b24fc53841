import stack from '../../infrastructure/resolved-stack.json';
import { differences } from '../../scripts/check/finding';

// `npm run check` compares the template with resolved-stack.json. This file holds what no change to either may lose.
const { resources, parameters, outputs } = stack;
const handedOverByAskCli = [
  'CodeBucket',
  'CodeKey',
  'CodeVersion',
  'LambdaHandler',
  'LambdaRuntime',
  'SkillId',
];

test('the table outlives the stack, can be restored, and forgets people who no longer come', () => {
  expect(resources.PeopleTable).toMatchObject({
    deletionPolicy: 'Retain',
    updateReplacePolicy: 'Retain',
    properties: {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true },
    },
  });
  // With a fixed name, a new stack could not be made beside the table that an earlier one left.
  expect(resources.PeopleTable.properties).not.toHaveProperty('TableName');
});

test('the function may reach its own table and log, and nothing else', () => {
  const { properties } = resources.SkillRole;
  expect(properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)).toEqual([
    {
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      Resource: { GetAtt: 'PeopleTable.Arn' },
    },
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: { GetAtt: 'SkillLog.Arn' },
    },
  ]);
  expect(properties).not.toHaveProperty('ManagedPolicyArns');
  expect(properties.AssumeRolePolicyDocument.Statement).toEqual([
    { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ]);
  expect(Object.values(resources).filter(({ type }) => type.startsWith('AWS::IAM::'))).toHaveLength(1);
  expect(resources.SkillFunction.properties.Role).toEqual({ GetAtt: 'SkillRole.Arn' });
});

test('Alexa may call the function for this skill alone', () => {
  expect(resources.AlexaMayCall.properties).toEqual({
    Action: 'lambda:InvokeFunction',
    EventSourceToken: { Ref: 'SkillId' },
    FunctionName: { GetAtt: 'SkillFunction.Arn' },
    Principal: 'alexa-appkit.amazon.com',
  });
  expect(outputs.SkillEndpoint).toEqual({ GetAtt: 'SkillFunction.Arn' });
});

test('the function runs what ask-cli uploads, and logs where the log expires', () => {
  expect(resources.SkillFunction.properties).toMatchObject({
    Architectures: ['arm64'],
    Code: {
      S3Bucket: { Ref: 'CodeBucket' },
      S3Key: { Ref: 'CodeKey' },
      S3ObjectVersion: { Ref: 'CodeVersion' },
    },
    Environment: {
      Variables: {
        DEVICE_CHECK: { OneOf: ['off', 'on'] },
        SKILL_ID: { Ref: 'SkillId' },
        TABLE_NAME: { Ref: 'PeopleTable' },
      },
    },
    LoggingConfig: { ApplicationLogLevel: 'INFO', LogFormat: 'JSON', LogGroup: { Ref: 'SkillLog' } },
    Timeout: 8,
  });
  expect(resources.SkillLog.properties.RetentionInDays.OneOf).toContain('30');
});

test('ask-cli hands over six parameters; every other one has a default', () => {
  const needed = Object.entries(parameters).filter(([, parameter]) => !('default' in parameter));
  expect(Object.keys(parameters)).toEqual(expect.arrayContaining(handedOverByAskCli));
  expect(needed.map(([name]) => name).filter((name) => !handedOverByAskCli.includes(name))).toEqual([]);
});

const lambda = [{ Name: 'FunctionName', Value: { Ref: 'SkillFunction' } }];
const table = [{ Name: 'TableName', Value: { Ref: 'PeopleTable' } }];

test.each([
  ['ErrorAlarm', 'AWS/Lambda', 'Errors', { Statistic: 'Sum', Threshold: 1, Dimensions: lambda }],
  ['ThrottleAlarm', 'AWS/Lambda', 'Throttles', { Statistic: 'Sum', Threshold: 1, Dimensions: lambda }],
  // No turn takes longer than 3 s, however slow the store is: docs/decisions/017.
  ['SlowAlarm', 'AWS/Lambda', 'Duration', { ExtendedStatistic: 'p99', Threshold: 3000, Dimensions: lambda }],
  ['StoreReadAlarm', 'AWS/DynamoDB', 'ReadThrottleEvents', { Threshold: 1, Dimensions: table }],
  ['StoreWriteAlarm', 'AWS/DynamoDB', 'WriteThrottleEvents', { Threshold: 1, Dimensions: table }],
  ['FailedTurnAlarm', 'BackStretchCoach', 'FailedTurns-teststack', { Threshold: 3 }],
] as const)(
  '%s watches %s %s, stays quiet without data, and sends an e-mail',
  (name, space, metric, rest) => {
    const message = { If: ['HasAlarmEmail', [{ Ref: 'AlarmTopic' }], null] };
    const { properties } = resources[name];
    expect(properties).toMatchObject({
      Namespace: space,
      MetricName: metric,
      Period: 300,
      TreatMissingData: 'notBreaching',
      AlarmActions: message,
      OKActions: message,
      ...rest,
    });
    expect(properties.ComparisonOperator).toMatch(/^GreaterThan/);
  },
);

test('turns that failed are counted from the log lines of level WARN', () => {
  expect(resources.FailedTurns.properties).toMatchObject({
    FilterPattern: '{ ($.event = "turn") && ($.level = "WARN") }',
    LogGroupName: { Ref: 'SkillLog' },
    MetricTransformations: [{ MetricNamespace: 'BackStretchCoach', MetricName: 'FailedTurns-teststack' }],
  });
});

test('a change to the template is reported by its path: a changed, a missing and an added value', () => {
  const expected = { table: { policy: 'Retain', actions: ['get', 'put'] }, role: 1 };
  const found = { table: { policy: 'Delete', actions: ['get', 'put', 'scan'] }, alarm: 2 };
  expect(differences(expected, found).map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'table.policy: is "Delete", expected "Retain"',
    'table.actions.2: is "scan", expected missing',
    'role: is missing, expected 1',
    'alarm: is 2, expected missing',
  ]);
  expect(differences(expected, structuredClone(expected))).toEqual([]);
});
