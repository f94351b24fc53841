/** A request that cannot be carried out as typed. The message says what to type instead; the exit code is 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** A file of the build is missing or incomplete. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}

/** Another process has the store's folder open. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';
}

/** What is kept on disk cannot be read or written. The message names the folder and says what to do. */
export class StoreBroken extends Error {
  override readonly name = 'StoreBroken';
}

/** There is no file of Amazon's own phrases for this language. */
export class UnknownLanguage extends Error {
  override readonly name = 'UnknownLanguage';
}
