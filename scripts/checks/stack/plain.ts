import type { ResolvedValue } from '@aws/cloudformation-validate';

/** A value of the template as rules compare it: what is known as it is, what is not as the one name it goes by. */
export type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };

export function plain(value: ResolvedValue): Plain {
  if ('Concrete' in value) return value.Concrete.value;
  if ('List' in value) return value.List.items.map(plain);
  if ('Map' in value)
    return Object.fromEntries(value.Map.entries.map(({ key, value: entry }) => [key, plain(entry)]));
  if ('Enum' in value) return { OneOf: value.Enum.variants.map(plain) };
  if ('Conditional' in value) {
    const { condition, if_true, if_false } = value.Conditional;
    return { If: [condition, plain(if_true), plain(if_false)] };
  }
  if ('Reference' in value) return referred(value.Reference);
  const { reason } = 'Dynamic' in value ? value.Dynamic : value.TypedDynamic;
  const parameter = /^parameter (\w+) value unknown$/.exec(reason)?.[1];
  return parameter === undefined ? { Unknown: reason } : { Ref: parameter };
}

type Reference = Extract<ResolvedValue, { Reference: unknown }>['Reference'];

function referred({ target, kind }: Reference): Plain {
  if (typeof kind === 'object' && 'GET_ATT' in kind) return { GetAtt: `${target}.${kind.GET_ATT.attr}` };
  return { Ref: target };
}

/** What lies at a path such as `Code.S3Bucket`; null where nothing does. */
export function at(value: Plain, path: string): Plain {
  return path.split('.').reduce<Plain>((inner, name) => {
    if (typeof inner !== 'object' || inner === null) return null;
    // An index of an array is a name like any other.
    return Object.entries(inner).find(([key]) => key === name)?.[1] ?? null;
  }, value);
}

export function same(one: Plain, other: Plain): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: Plain): Plain {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, entry]) => [name, sorted(entry)]),
  );
}
