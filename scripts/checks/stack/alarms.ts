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

const MESSAGES: Plain = { If: ['HasAlarmEmail', [{ Ref: 'AlarmTopic' }], null] };

/** `events` are those by which the skill's log tells that a turn failed. */
export function alarmFindings(stack: Stack, events: readonly string[]): Finding[] {
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
    ...failureFindings(stack, alarms, events),
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

/** Failures that the skill catches are counted from its log, all of them, and an alarm watches the count. */
function failureFindings(stack: Stack, alarms: readonly Resource[], events: readonly string[]): Finding[] {
  const filter = stack.resources.find(({ type }) => type === 'AWS::Logs::MetricFilter');
  if (!filter) return [finding('template', 'nothing counts the turns that failed')];
  const pattern = JSON.stringify(at(filter.properties, 'FilterPattern'));
  const [namespace, metric] = ['MetricNamespace', 'MetricName'].map((path) =>
    at(filter.properties, `MetricTransformations.0.${path}`),
  );
  const watching = alarms.some(
    ({ properties }) => at(properties, 'Namespace') === namespace && at(properties, 'MetricName') === metric,
  );
  return [
    ...events
      .filter((event) => !pattern.includes(`($.event = \\"${event}\\")`))
      .map((event) => finding(filter.name, `"${event}" is not counted`)),
    ...(watching ? [] : [finding(filter.name, 'no alarm watches it')]),
  ];
}
