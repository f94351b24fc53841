import { runInThisContext } from 'node:vm';

/**
 * Node's own process, as the bundled skill sees it. Under jest the one at hand is a copy, with another environment
 * and another `require`.
 */
export const nodeProcess = runInThisContext('process') as NodeJS.Process;
