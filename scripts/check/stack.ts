import { RegoEngine, TemplateFile, TemplateModel, type ResolvedValue } from '@aws/cloudformation-validate';
import { finding, type Finding } from './finding';

/** Loads 9 MB of WebAssembly: only `npm run check` imports this file. Tests read infrastructure/resolved-stack.json. */

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** The template with references, conditions and allowed values resolved, sorted by name. Throws for a file that is no template. */
export function resolvedStack(path: string): Json {
  const model = new TemplateModel(new TemplateFile(path));
  try {
    return sorted({
      parameters: eachOf(model.parameters(), (parameter) => ({
        type: parameter.paramType,
        ...(parameter.default != null && { default: parameter.default }),
        ...(parameter.allowedValues && { allowedValues: parameter.allowedValues }),
        ...(parameter.allowedPattern != null && { allowedPattern: parameter.allowedPattern }),
      })),
      resources: eachOf(model.resources(), (resource) => ({
        type: resource.resourceType,
        ...(resource.condition != null && { condition: resource.condition }),
        ...(resource.deletionPolicy && { deletionPolicy: plain(resource.deletionPolicy) }),
        ...(resource.updateReplacePolicy && { updateReplacePolicy: plain(resource.updateReplacePolicy) }),
        properties: eachOf(resource.properties, plain),
      })),
      outputs: eachOf(model.outputs(), ({ value }) => plain(value)),
    });
  } finally {
    model.free();
  }
}

const severities: readonly string[] = ['FATAL', 'ERROR', 'WARN'];

/** AWS's own rules: misspelt or mistyped properties, runtimes that are gone, settings that are unwise. Takes seconds. */
export function validatorFindings(path: string): Finding[] {
  const engine = new RegoEngine();
  try {
    return engine
      .validateStandard(new TemplateFile(path))
      .diagnostics.filter(({ severity }) => severities.includes(severity))
      .map(({ ruleId, severity, message, entity }) =>
        finding(entity?.logicalId ?? 'template', `${severity} ${ruleId}: ${message}`),
      );
  } finally {
    engine.free();
  }
}

function eachOf<T>(values: Readonly<Record<string, T>>, toJson: (value: T) => Json): Json {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toJson(value)]));
}

/** A resolved value as JSON: a known value as it is, an unknown one by the name of what decides it. */
function plain(value: ResolvedValue): Json {
  if ('Concrete' in value) return value.Concrete.value;
  if ('List' in value) return value.List.items.map(plain);
  if ('Map' in value)
    return Object.fromEntries(value.Map.entries.map(({ key, value: entry }) => [key, plain(entry)]));
  if ('Enum' in value) return { OneOf: value.Enum.variants.map(plain) };
  if ('Conditional' in value) {
    const { condition, if_true, if_false } = value.Conditional;
    return { If: [condition, plain(if_true), plain(if_false)] };
  }
  if ('Reference' in value) {
    const { target, kind } = value.Reference;
    const isAttribute = typeof kind === 'object' && 'GET_ATT' in kind;
    return isAttribute ? { GetAtt: `${target}.${kind.GET_ATT.attr}` } : { Ref: target };
  }
  const { reason } = 'Dynamic' in value ? value.Dynamic : value.TypedDynamic;
  const parameter = /^parameter (\w+) value unknown$/.exec(reason)?.[1];
  return parameter === undefined ? { Unknown: reason } : { Ref: parameter };
}

function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return Object.fromEntries(entries.map(([name, entry]) => [name, sorted(entry)]));
}
