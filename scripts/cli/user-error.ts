/** A mistake of the user's: the message is one sentence that says what is wrong and what to do. Exit status 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
