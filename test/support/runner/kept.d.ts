export function kept<Value>(name: string, version: string, make: () => Value): Value;
