import type { ZplCommand } from "./zpl-reader.ts";

/** A form that a label block would store in the printer with ^DF, to be filled by later blocks with ^XF. */
export interface Template {
  readonly name: string;
  readonly commands: readonly ZplCommand[];
}

/** The form a block stores, or null when it is an ordinary block. */
export function readTemplate(block: readonly ZplCommand[]): Template | null {
  const stored = block.find(({ code }) => code === "DF");
  return stored === undefined
    ? null
    : {
        name: formName(stored.data),
        commands: block.filter((command) => command !== stored),
      };
}

const formName = (data: string): string => {
  const name = data.trim().toUpperCase();
  const withDevice = /^[A-Z]:/.test(name) ? name : `R:${name}`;
  return withDevice.replace(/\.ZPL$/, "");
};

/** `^FN3"prompt"`: number 3. */
const fieldNumber = (command: ZplCommand): number | null =>
  command.code === "FN" ? Number.parseInt(command.data, 10) : null;

/**
 * Puts the named forms and their field values where ^XF and ^FN stand, so that nothing has to be stored in the printer.
 * @returns null when a block names a form that did not come with the label
 */
export function fillTemplate(
  block: readonly ZplCommand[],
  templates: ReadonlyMap<string, Template>,
): readonly ZplCommand[] | null {
  if (!block.some(({ code }) => code === "XF")) {
    return block.filter(({ code }) => code !== "FN");
  }
  const values = new Map<number, ZplCommand>();
  const filled: ZplCommand[] = [];
  for (let index = 0; index < block.length; index++) {
    const command = block[index];
    if (command === undefined) break;
    const number = fieldNumber(command);
    if (command.code === "XF") {
      const template = templates.get(formName(command.data));
      if (template === undefined) return null;
      filled.push(...template.commands);
    } else if (number !== null && block[index + 1]?.code === "FD") {
      const value = block[index + 1];
      if (value !== undefined) values.set(number, value);
      // A value for the form: its own ^FD and ^FS belong to no place on the label.
      index += block[index + 2]?.code === "FS" ? 2 : 1;
    } else {
      filled.push(command);
    }
  }
  return filled.flatMap((command) => {
    const number = fieldNumber(command);
    if (number === null) return [command];
    const value = values.get(number);
    return value === undefined ? [] : [value];
  });
}
