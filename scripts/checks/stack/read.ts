import { RegoEngine, TemplateFile, TemplateModel } from '@aws/cloudformation-validate';
import { finding, type Finding } from '../finding';
import { plain, type Plain } from './plain';

export interface Resource {
  readonly name: string;
  readonly type: string;
  readonly policies: { readonly deletion: Plain; readonly replacement: Plain };
  readonly properties: Plain;
}

export interface Stack {
  readonly resources: readonly Resource[];
  readonly parameters: ReadonlyMap<string, { readonly byDefault: string | undefined }>;
  readonly outputs: ReadonlyMap<string, Plain>;
}

/** Fails where the file is no template at all. */
export function readStack(path: string): Stack {
  const model = new TemplateModel(new TemplateFile(path));
  try {
    const resources = Object.values(model.resources()).map((resource) => ({
      name: resource.logicalId,
      type: resource.resourceType,
      policies: {
        deletion: resource.deletionPolicy ? plain(resource.deletionPolicy) : null,
        replacement: resource.updateReplacePolicy ? plain(resource.updateReplacePolicy) : null,
      },
      properties: Object.fromEntries(
        Object.entries(resource.properties).map(([name, value]) => [name, plain(value)]),
      ),
    }));
    const parameters = Object.entries(model.parameters()).map(
      ([name, { default: byDefault }]) => [name, { byDefault: byDefault ?? undefined }] as const,
    );
    const outputs = Object.entries(model.outputs()).map(([name, { value }]) => [name, plain(value)] as const);
    return { resources, parameters: new Map(parameters), outputs: new Map(outputs) };
  } finally {
    model.free();
  }
}

const grave: readonly string[] = ['FATAL', 'ERROR', 'WARN'];

/** Amazon's own rules: misspelt and mistyped properties, runtimes that are gone, and what is unwise. Takes seconds. */
export function validatorFindings(path: string): Finding[] {
  const engine = new RegoEngine();
  try {
    return engine
      .validateStandard(new TemplateFile(path))
      .diagnostics.filter(({ severity }) => grave.includes(severity))
      .map(({ ruleId, severity, message, entity }) =>
        finding(entity?.logicalId ?? 'template', `${severity} ${ruleId}: ${message}`),
      );
  } finally {
    engine.free();
  }
}
