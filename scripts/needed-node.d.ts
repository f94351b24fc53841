/** Whether a version ("v20.19.1") is as new as the oldest that will do (">=20.19"). */
export function isNewEnough(version: string, engines: string): boolean;
/** What is wrong with a version, and what to do; undefined where nothing is. */
export function nodeFault(version: string, engines: string): string | undefined;
export const NEWER: string;
