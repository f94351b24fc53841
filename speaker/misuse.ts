/** What was typed cannot be done; the message says what can. Ends with exit code 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
