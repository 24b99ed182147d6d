import {
  fillTemplate,
  readTemplate,
  type Template,
} from "../printer/zpl-template.ts";
import type { ZplCommand } from "../printer/zpl-reader.ts";

/** What a ZD421 leaves for forms and graphics of its 64 MB. */
const memoryBytes = 8 * 1024 * 1024;

export interface ObeyedBlock {
  /** The block as it is printed, its forms filled in; null when it stores, deletes or asks, or names a form that is not there. */
  readonly block: readonly ZplCommand[] | null;
  /** What the printer says to it. */
  readonly answer: string | null;
}

/** The forms in a printer's volatile memory. Source: Zebra ZPL II Programming Guide, ^DF, ^XF, ^ID, ^HW. */
export interface StoredForms {
  /** @param stores false: it knows nothing of forms, and what it kept is gone */
  obey(block: readonly ZplCommand[], stores: boolean): ObeyedBlock;
}

export function storedForms(): StoredForms {
  const forms = new Map<string, Template>();
  const matching = (pattern: string): string[] => {
    const form = pattern
      .trim()
      .toUpperCase()
      .replace(/\.ZPL$/, "");
    const parts = form.split("*").map((part) => part.replace(/\W/g, "\\$&"));
    const expression = new RegExp(`^${parts.join(".*")}$`);
    return [...forms.keys()].filter((name) => expression.test(name));
  };
  const sizeOf = (name: string): number =>
    (forms.get(name)?.commands ?? []).reduce(
      (sum, { code, data }) => sum + 1 + code.length + data.length,
      0,
    );
  const directory = (pattern: string): string => {
    const lines = matching(pattern).map(
      (name) =>
        `*${name.slice(2)}.ZPL  ${String(sizeOf(name)).padStart(6)}  \r\n`,
    );
    const used = [...forms.keys()].reduce((sum, name) => sum + sizeOf(name), 0);
    return `\x02\r\n- DIR R:\r\n\r\n${lines.join("")}\r\n-${memoryBytes - used} bytes free\r\n\x03`;
  };

  return {
    obey(block, stores) {
      if (!stores) {
        forms.clear();
        const aboutForms = block.some(({ code }) =>
          /^(DF|XF|ID|HW)$/.test(code),
        );
        return { block: aboutForms ? null : block, answer: null };
      }
      const find = (wanted: string): ZplCommand | undefined =>
        block.find(({ code }) => code === wanted);
      const deleted = find("ID");
      if (deleted !== undefined) {
        for (const name of matching(deleted.data)) forms.delete(name);
        return { block: null, answer: null };
      }
      const asked = find("HW");
      if (asked !== undefined)
        return { block: null, answer: directory(asked.data) };
      const template = readTemplate(block);
      if (template !== null) {
        forms.set(template.name, template);
        return { block: null, answer: null };
      }
      return { block: filled(block, forms), answer: null };
    },
  };
}

/** A recalled form brings its own ^XA and ^XZ, which would end the block that recalls it. */
function filled(
  block: readonly ZplCommand[],
  forms: ReadonlyMap<string, Template>,
): readonly ZplCommand[] | null {
  const whole = fillTemplate(block, forms);
  const inside = whole?.filter(({ code }) => code !== "XA" && code !== "XZ");
  const [first] = block;
  const last = block.at(-1);
  return inside === undefined || first === undefined || last === undefined
    ? null
    : [first, ...inside, last];
}
