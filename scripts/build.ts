import { join } from 'node:path';
import { bundleAll } from './assembly/bundle';
import { content } from './assembly/content';
import { clear, place } from './assembly/place';
import { root } from './project';

/** Builds everything that ships, and the speaker, into build/. */
export async function build(target: string = join(root, 'build')): Promise<void> {
  // Taken first: what is edited while the build runs must count as newer than it.
  const started = Date.now();
  const { code, failures } = await bundleAll();
  const data = content();
  place(new Map([...data, ...code]), target);
  clear(data, target);
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be bundled.');
  place(new Map([['stamp.json', JSON.stringify({ started })]]), target);
}

export function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof AggregateError) error.errors.forEach(report);
  else if (error instanceof Error && error.cause !== undefined) report(error.cause);
}

if (require.main === module) {
  build().catch((error: unknown) => {
    console.error('The build failed.');
    report(error);
    process.exitCode = 1;
  });
}
