import { readFileSync } from "node:fs";
import path from "node:path";

/** What the published files say of a value: a subset of JSON schema without required fields or listed values. */
interface Shape {
  readonly type?: "string" | "integer" | "boolean" | "array" | "object";
  readonly format?: "int32" | "int64" | "binary";
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Shape;
}

interface Content {
  readonly content?: {
    readonly "application/json"?: { readonly schema: Shape };
    readonly "multipart/form-data"?: { readonly schema: Shape };
  };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: { readonly "200": Content };
}

/** One call as it went over the wire. */
export interface RecordedCall {
  readonly method: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  /** Header names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** "" when none was sent. */
  readonly body: string;
  readonly status: number;
  readonly answer: string;
}

/** What a call or its answer holds that the platform's published files do not. */
export interface Deviation {
  readonly call: string;
  /** Dotted way to the value; arrays as []. */
  readonly at: string;
  readonly what: string;
}

const folder = path.resolve(
  "node_modules/@tts-open-toolkit/cli/skills/tts-openapi-guide/references/oas/paths",
);

const modules = new Map<string, Readonly<Record<string, unknown>>>();

const pathsOf = (module: string): Readonly<Record<string, unknown>> => {
  const known = modules.get(module);
  if (known !== undefined) return known;
  const file = path.join(folder, `${module}.json`);
  const { paths } = JSON.parse(readFileSync(file, "utf8")) as {
    paths: Readonly<Record<string, unknown>>;
  };
  modules.set(module, paths);
  return paths;
};

/** The published pattern a path follows; one without parameters wins. */
export function publishedPath(called: string): string | null {
  const parts = called.split("/");
  const fitting = Object.keys(pathsOf(parts[1] ?? "")).filter((pattern) => {
    const wanted = pattern.split("/");
    return (
      wanted.length === parts.length &&
      wanted.every((part, at) => part.startsWith("{") || part === parts[at])
    );
  });
  return fitting.sort((a, b) => a.indexOf("{") - b.indexOf("{"))[0] ?? null;
}

/** On every call, and so not in the files; "Common parameters" page. */
const commonQuery: ReadonlySet<string> = new Set([
  "app_key",
  "timestamp",
  "sign",
]);

/**
 * Holds one call and its answer against the platform's published OpenAPI files (TikTok Shop, `@tts-open-toolkit/cli`).
 * The files know no required body fields, so only what is there can be judged.
 */
export function deviationsOf(recorded: RecordedCall): Deviation[] {
  const pattern = publishedPath(recorded.path);
  const call = `${recorded.method} ${pattern ?? recorded.path}`;
  const found: Deviation[] = [];
  const note: Note = (at, what) => found.push({ call, at, what });
  const methods =
    pattern === null ? {} : pathsOf(recorded.path.split("/")[1] ?? "")[pattern];
  const operation = (methods as Record<string, Operation>)[
    recorded.method.toLowerCase()
  ];
  if (operation === undefined) {
    note("path", "not published");
    return found;
  }
  compareParameters(recorded, operation, note);
  const sent = operation.requestBody?.content?.["application/json"]?.schema;
  const form = operation.requestBody?.content?.["multipart/form-data"]?.schema;
  if (form !== undefined) compareForm(recorded.body, form, note);
  else if (recorded.body !== "") {
    if (sent === undefined) note("body", "sent, but none is published");
    else compare(JSON.parse(recorded.body), sent, "body", note);
  }
  const answered = operation.responses["200"].content?.["application/json"];
  if (answered === undefined) note("answer", "not published");
  else compareAnswer(recorded.answer, answered.schema, note);
  return found;
}

type Note = (at: string, what: string) => void;

function compareForm(body: string, shape: Shape, note: Note): void {
  const names = [...body.matchAll(/form-data; name="([^"]*)"/g)];
  if (names.length === 0) note("form", "has no fields");
  for (const [, name = ""] of names)
    if (shape.properties?.[name] === undefined) note(`form.${name}`, "unknown");
}

function compareParameters(
  { query, headers }: RecordedCall,
  { parameters = [] }: Operation,
  note: Note,
): void {
  const inQuery = parameters.filter((one) => one.in === "query");
  const named = new Map(
    inQuery.map(({ name, schema, description = "" }) => [
      name,
      { ...schema, description },
    ]),
  );
  for (const [name, value] of query) {
    const shape = named.get(name);
    if (shape !== undefined) compareQuery(name, value, shape, note);
    else if (!commonQuery.has(name)) note(`query.${name}`, "unknown");
  }
  for (const { name, required, in: place } of parameters) {
    const given = place === "query" ? query : headers;
    const key = place === "query" ? name : name.toLowerCase();
    if (required && place !== "path" && !given.has(key)) {
      note(`${place}.${name}`, "missing");
    }
  }
}

function compareQuery(
  name: string,
  value: string,
  shape: Shape,
  note: Note,
): void {
  const at = `query.${name}`;
  if (shape.type === "integer") {
    if (!/^-?\d+$/.test(value)) note(at, "not an integer");
  } else if (shape.type === "boolean") {
    if (!/^(true|false)$/.test(value)) note(at, "not a boolean");
  } else {
    // A list goes over the wire as one string with commas.
    compareWord(value, shape, at, note);
  }
}

function compareAnswer(answer: string, shape: Shape, note: Note): void {
  const envelope: unknown = JSON.parse(answer);
  const { code } = envelope as { code?: unknown };
  if (code === 0) {
    compare(envelope, shape, "answer", note);
    return;
  }
  // The files only draw success; of a failure they publish the envelope.
  const { data: _, ...failure } = envelope as Record<string, unknown>;
  compare(failure, shape, "answer", note);
}

function compare(value: unknown, shape: Shape, at: string, note: Note): void {
  switch (shape.type) {
    case "string":
      if (typeof value !== "string") note(at, "not a string");
      else compareWord(value, shape, at, note);
      return;
    case "integer":
      if (!Number.isSafeInteger(value)) note(at, "not an integer");
      else if (shape.format === "int32" && Math.abs(Number(value)) >= 2 ** 31) {
        note(at, "not within 32 bits");
      }
      return;
    case "boolean":
      if (typeof value !== "boolean") note(at, "not a boolean");
      return;
    case "array":
      if (!Array.isArray(value)) note(at, "not an array");
      else if (shape.items !== undefined) {
        for (const item of value) compare(item, shape.items, `${at}[]`, note);
      }
      return;
    case "object":
    case undefined:
      compareFields(value, shape, at, note);
      return;
    default:
      shape.type satisfies never;
  }
}

function compareFields(
  value: unknown,
  shape: Shape,
  at: string,
  note: Note,
): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    note(at, "not an object");
    return;
  }
  for (const [name, field] of Object.entries(value)) {
    const known = shape.properties?.[name];
    if (known === undefined) note(`${at}.${name}`, "unknown");
    else compare(field, known, `${at}.${name}`, note);
  }
}

/** Words are listed in the prose only, one "- `WORD`: what it means" or "- WORD" per line. */
const listedWord = /^\s*[-*] (?:`([^`]+)`|([A-Z][A-Z\d_]+)\b)/gm;

function compareWord(
  value: string,
  { description = "" }: Shape,
  at: string,
  note: Note,
): void {
  const words = [...description.matchAll(listedWord)].map(
    ([, quoted, bare]) => quoted ?? bare,
  );
  if (value !== "" && words.length > 1 && !words.includes(value)) {
    note(at, `"${value}" is none of ${words.join(", ")}`);
  }
}
