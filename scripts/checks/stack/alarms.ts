import { finding, type Finding } from '../finding';
import { at, same, type Plain } from './plain';
import type { Resource, Stack } from './read';

type Watched = readonly [namespace: string, metric: string, statistic: string, threshold: number];

/** What an alarm has to watch, and from how many in five minutes on, or for the duration from how many milliseconds. */
const watched: readonly Watched[] = [
  ['AWS/Lambda', 'Errors', 'Sum', 1],
  ['AWS/Lambda', 'Throttles', 'Sum', 1],
  // No turn takes longer, whatever the store does: docs/decisions/017.
  ['AWS/Lambda', 'Duration', 'p99', 3_000],
  ['AWS/DynamoDB', 'ReadThrottleEvents', 'Sum', 1],
  ['AWS/DynamoDB', 'WriteThrottleEvents', 'Sum', 1],
];

/** How the skill's log tells that something went wrong in a turn: see lambda/intents/log.ts. */
const FAILED_TURN = '{ ($.event = "turn") && ($.level = "WARN") }';

const MESSAGES: Plain = { If: ['HasAlarmEmail', [{ Ref: 'AlarmTopic' }], null] };

export function alarmFindings(stack: Stack): Finding[] {
  const alarms = stack.resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm');
  const seen = alarms.map(({ properties }) => properties);
  const named = (type: string): Plain => ({
    Ref: stack.resources.find((each) => each.type === type)?.name ?? '',
  });
  const owner = (namespace: string): Plain =>
    namespace === 'AWS/Lambda'
      ? [{ Name: 'FunctionName', Value: named('AWS::Lambda::Function') }]
      : [{ Name: 'TableName', Value: named('AWS::DynamoDB::Table') }];
  return [
    ...watched
      .filter(
        (each) =>
          !seen.some((alarm) => watches(alarm, each) && same(at(alarm, 'Dimensions'), owner(each[0]))),
      )
      .map(([namespace, metric, statistic, threshold]) =>
        finding('template', `no alarm on ${namespace} ${metric} ${statistic} from ${threshold}`),
      ),
    ...alarms.flatMap(soundFindings),
    ...failureFindings(stack, alarms),
  ];
}

function watches(alarm: Plain, [namespace, metric, statistic, threshold]: Watched): boolean {
  const asked = ['Statistic', 'ExtendedStatistic'].map((path) => at(alarm, path));
  return (
    at(alarm, 'Namespace') === namespace &&
    at(alarm, 'MetricName') === metric &&
    asked.includes(statistic) &&
    at(alarm, 'Threshold') === threshold &&
    at(alarm, 'Period') === 300
  );
}

/** An alarm that stays silent when it rings, or rings when nobody has called, is none. */
function soundFindings({ name, properties }: Resource): Finding[] {
  const operator = at(properties, 'ComparisonOperator');
  const rising = typeof operator === 'string' && operator.startsWith('GreaterThan');
  if (!rising) return [finding(name, `it rings when all is well: ${JSON.stringify(operator)}`)];
  const wanted: readonly (readonly [string, Plain])[] = [
    ['TreatMissingData', 'notBreaching'],
    ['AlarmActions', MESSAGES],
    ['OKActions', MESSAGES],
  ];
  return wanted
    .filter(([path, value]) => !same(at(properties, path), value))
    .map(([path]) => finding(name, `${path} is ${JSON.stringify(at(properties, path))}`));
}

/** Failures that the skill catches are counted from its log, where each turn has a line, and an alarm watches the count. */
function failureFindings(stack: Stack, alarms: readonly Resource[]): Finding[] {
  const filter = stack.resources.find(({ type }) => type === 'AWS::Logs::MetricFilter');
  if (!filter) return [finding('template', 'nothing counts the turns that failed')];
  const [namespace, metric] = ['MetricNamespace', 'MetricName'].map((path) =>
    at(filter.properties, `MetricTransformations.0.${path}`),
  );
  const watching = alarms.some(
    ({ properties }) => at(properties, 'Namespace') === namespace && at(properties, 'MetricName') === metric,
  );
  const log = stack.resources.find(({ type }) => type === 'AWS::Logs::LogGroup')?.name ?? '';
  const wanted: readonly (readonly [boolean, string])[] = [
    [at(filter.properties, 'FilterPattern') === FAILED_TURN, 'it does not count the turns that failed'],
    [same(at(filter.properties, 'LogGroupName'), { Ref: log }), 'it reads another log'],
    [watching, 'no alarm watches it'],
  ];
  return wanted.filter(([kept]) => !kept).map(([, what]) => finding(filter.name, what));
}
