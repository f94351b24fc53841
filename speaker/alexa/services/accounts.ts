import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { services } from 'ask-sdk-model';
import { Misuse } from '../../errors';
import { at, isObject } from '../../json';

/** What Alexa keeps for an account. Skills cannot write it. */
interface Account {
  readonly permissions: readonly string[];
  readonly reminders: readonly KeptReminder[];
}

export interface Accounts {
  permissions(userId: string): readonly string[];
  grant(userId: string, scope: string): void;
  revoke(userId: string, scope: string): void;
  reminders(userId: string): readonly KeptReminder[];
  keepReminders(userId: string, reminders: readonly KeptReminder[]): void;
}

const NOTHING: Account = { permissions: [], reminders: [] };

/** @param file where accounts are kept; in memory if left out */
export function openAccounts(file?: string): Accounts {
  const accounts = new Map<string, Account>(file === undefined ? [] : read(file));
  const account = (userId: string): Account => accounts.get(userId) ?? NOTHING;
  const keep = (userId: string, changed: Partial<Account>): void => {
    accounts.set(userId, { ...account(userId), ...changed });
    if (file !== undefined) write(file, accounts);
  };
  const without = (userId: string, scope: string): string[] =>
    account(userId).permissions.filter((granted) => granted !== scope);
  return {
    permissions: (userId) => account(userId).permissions,
    grant: (userId, scope) => {
      keep(userId, { permissions: [...without(userId, scope), scope] });
    },
    revoke: (userId, scope) => {
      keep(userId, { permissions: without(userId, scope) });
    },
    reminders: (userId) => account(userId).reminders,
    keepReminders: (userId, reminders) => {
      keep(userId, { reminders });
    },
  };
}

function read(file: string): [string, Account][] {
  if (!existsSync(file)) return [];
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isObject(kept)) throw new TypeError('no accounts in it');
    return Object.entries(kept).map(([userId, account]) => [userId, accountOf(account)]);
  } catch (cause) {
    throw new Misuse(
      `The permissions and reminders in ${file} cannot be read. Delete that file to begin without any.`,
      { cause },
    );
  }
}

function accountOf(kept: unknown): Account {
  const [permissions, reminders] = [at(kept, 'permissions'), at(kept, 'reminders')];
  if (!Array.isArray(permissions) || !Array.isArray(reminders))
    throw new TypeError('an account without lists');
  // The JSON edge: only this module writes the lists.
  return { permissions: permissions as string[], reminders: reminders as KeptReminder[] };
}

/** Replaces the file as a whole, so that a killed command leaves the old one. */
function write(file: string, accounts: ReadonlyMap<string, Account>): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, `${JSON.stringify(Object.fromEntries(accounts), null, 2)}\n`);
  renameSync(beside, file);
}

export type ReminderRequest = services.reminderManagement.ReminderRequest;

/** A reminder as requested, with the fields that Alexa adds. */
export interface KeptReminder extends Omit<ReminderRequest, 'requestTime'> {
  readonly alertToken: string;
  readonly createdTime: string;
  readonly updatedTime: string;
  readonly version: string;
}
