import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Options and operands of a command, of which it takes `operandsMax` at most.
 * @throws UsageError for an unknown option, one without its value, or an operand too many
 */
export function readOptions<O extends Options>(args: readonly string[], options: O, operandsMax = 9) {
  const read = parsed(args, options);
  const odd = read.positionals[operandsMax];
  if (odd !== undefined) throw new UsageError(`"${odd}" is not expected here.`);
  return read;
}

function parsed<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number in a range. @throws UsageError */
export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new UsageError(`--${name} must be a whole number from ${min} to ${max}`);
  }
  return value;
}
