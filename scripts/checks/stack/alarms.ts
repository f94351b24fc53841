import { finding, type Finding } from '../finding';
import { at, same, type Plain } from './plain';
import type { Resource, Stack } from './read';

/** What an alarm has to watch: namespace, metric, statistic. */
const watched: readonly (readonly [namespace: string, metric: string, statistic: string])[] = [
  ['AWS/Lambda', 'Errors', 'Sum'],
  ['AWS/Lambda', 'Throttles', 'Sum'],
  ['AWS/Lambda', 'Duration', 'p99'],
  ['AWS/DynamoDB', 'ReadThrottleEvents', 'Sum'],
  ['AWS/DynamoDB', 'WriteThrottleEvents', 'Sum'],
];

/** How the skill's log tells that something went wrong in a turn: see lambda/intents/log.ts. */
export const FAILED_TURN = '{ ($.event = "turn") && ($.level = "WARN") }';

const MESSAGES: Plain = { If: ['HasAlarmEmail', [{ Ref: 'AlarmTopic' }], null] };

export function alarmFindings(stack: Stack): Finding[] {
  const alarms = stack.resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm');
  const seen = alarms.flatMap(({ properties }) => [properties, ...queries(properties)]);
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
        ([namespace, metric, statistic]) =>
          !seen.some((each) => watches(each, namespace, metric, statistic, owner(namespace))),
      )
      .map(([namespace, metric, statistic]) =>
        finding('template', `no alarm on ${namespace} ${metric} ${statistic}`),
      ),
    ...alarms.flatMap(soundFindings),
    ...failureFindings(stack, alarms),
  ];
}

function watches(
  seen: Plain,
  namespace: string,
  metric: string,
  statistic: string,
  dimensions: Plain,
): boolean {
  const inner = at(seen, 'MetricStat.Metric');
  const source = inner === null ? seen : inner;
  const asked = ['Statistic', 'ExtendedStatistic', 'MetricStat.Stat'].map((path) => at(seen, path));
  return (
    at(source, 'Namespace') === namespace &&
    at(source, 'MetricName') === metric &&
    asked.includes(statistic) &&
    same(at(source, 'Dimensions'), dimensions)
  );
}

function queries(properties: Plain): Plain[] {
  const metrics = at(properties, 'Metrics');
  return Array.isArray(metrics) ? metrics : [];
}

/** An alarm that stays silent when it rings, or rings when nobody has called, is none. */
function soundFindings({ name, properties }: Resource): Finding[] {
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
