import { UserError } from './user-error.ts';

/** Makes the parser of a whole-number option; `name` is the option as the user types it.
 * @throws UserError when the text is anything but a whole number between the bounds, both included. */
export function wholeNumber(
  name: string,
  minimum: number,
  maximum: number,
): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(value) && value >= minimum && value <= maximum) return value;
    throw new UserError(
      `${name} wants a whole number from ${String(minimum)} to ${String(maximum)}, not "${text}".`,
    );
  };
}
