import Ajv, { type ValidateFunction } from 'ajv';
import spec from 'ask-smapi-model/spec.json';
import { finding, type Finding } from './finding';

interface Definition {
  type?: string;
  properties?: Record<string, unknown>;
  additionalProperties?: unknown;
  allOf?: unknown;
  discriminator?: unknown;
}

const MODEL = 'v1.skill.interactionModel.InteractionModelData';
const MANIFEST = 'v1.skill.Manifest.SkillManifestEnvelope';

/** Against Amazon's own description of its management API, made to refuse keys that it does not know. */
export function schemaFindings(where: string, kind: 'model' | 'manifest', data: unknown): Finding[] {
  const validate = validators()[kind];
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    finding(where, `${instancePath || '/'} ${message ?? 'is refused'} ${JSON.stringify(params)}`),
  );
}

let made: Record<'model' | 'manifest', ValidateFunction> | undefined;

function validators(): Record<'model' | 'manifest', ValidateFunction> {
  made ??= make();
  return made;
}

function make(): Record<'model' | 'manifest', ValidateFunction> {
  const definitions: Record<string, Definition> = structuredClone(spec.definitions);
  for (const definition of Object.values(definitions)) {
    const closed = definition.type === 'object' && definition.properties && !definition.allOf;
    if (closed && !definition.discriminator) definition.additionalProperties ??= false;
    delete definition.discriminator;
  }
  relaxSynonyms(definitions);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  ajv.addSchema({ $id: 'smapi', definitions });
  const compiled = (name: string): ValidateFunction => ajv.compile({ $ref: `smapi#/definitions/${name}` });
  return { model: compiled(MODEL), manifest: compiled(MANIFEST) };
}

// The specification wants a synonym for every value; the service does not.
function relaxSynonyms(definitions: Record<string, Definition>): void {
  const value = definitions['v1.skill.interactionModel.TypeValueObject'];
  if (value?.properties) value.properties['synonyms'] = { type: 'array', items: { type: 'string' } };
}
