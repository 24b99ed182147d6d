/** Printers that take raw data on a TCP port announce themselves under this name. Source: RFC 6763, Bonjour Printing 1.2. */
export const rawPrinterService = "_pdl-datastream._tcp.local";

const typeA = 1;
const typePtr = 12;
const typeTxt = 16;
const typeSrv = 33;
const classIn = 1;
/** Asks for an answer to this socket alone instead of to everybody. Source: RFC 6762, 5.4. */
const unicastAnswer = 0x8000;
const maxLabels = 128;
const maxRecords = 256;

/** One question for all printers of the network. Source: RFC 1035, 4.1. */
export function printerQuestion(): Uint8Array {
  const labels = rawPrinterService
    .split(".")
    .flatMap((label) => [label.length, ...Buffer.from(label, "latin1")]);
  return Uint8Array.from([
    ...[0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
    ...labels,
    0,
    ...[0, typePtr, unicastAnswer >> 8, classIn],
  ]);
}

export interface NetworkPrinter {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

/** What one answer says; printers may spread themselves over several, and other things answer as well. */
export interface MdnsAnswer {
  /** By instance: host name and port. */
  readonly services: ReadonlyMap<string, { host: string; port: number }>;
  /** By host name: IPv4 address. */
  readonly addresses: ReadonlyMap<string, string>;
  /** By instance: "ty", the make and model. */
  readonly models: ReadonlyMap<string, string>;
}

/** Reads one datagram; null when it is no DNS message. Nothing in it is trusted: names may loop, lengths may lie. */
export function readMdnsAnswer(message: Uint8Array): MdnsAnswer | null {
  const bytes = Buffer.from(message);
  if (bytes.length < 12) return null;
  const counts = [4, 6, 8, 10].map((at) => bytes.readUInt16BE(at));
  const [questions = 0, ...records] = counts;
  const services = new Map<string, { host: string; port: number }>();
  const addresses = new Map<string, string>();
  const models = new Map<string, string>();
  let at = 12;

  for (let left = Math.min(questions, maxRecords); left > 0; left--) {
    const name = readName(bytes, at);
    if (name === null) return null;
    at = name.next + 4;
  }
  const all = records.reduce((sum, count) => sum + count, 0);
  for (let left = Math.min(all, maxRecords); left > 0; left--) {
    const name = readName(bytes, at);
    if (name === null || name.next + 10 > bytes.length) break;
    const type = bytes.readUInt16BE(name.next);
    const length = bytes.readUInt16BE(name.next + 8);
    const start = name.next + 10;
    at = start + length;
    if (at > bytes.length) break;
    if (type === typeA && length === 4) {
      addresses.set(name.text, [...bytes.subarray(start, at)].join("."));
    }
    if (type === typeSrv && length > 6) {
      const host = readName(bytes, start + 6);
      const port = bytes.readUInt16BE(start + 4);
      if (host !== null && port > 0) {
        services.set(name.text, { host: host.text, port });
      }
    }
    if (type === typeTxt) {
      const model = readText(bytes.subarray(start, at), "ty");
      if (model !== null) models.set(name.text, model);
    }
  }
  return { services, addresses, models };
}

/** Puts together what was heard. A printer without an address of its own is reached by its name. */
export function printersOf(
  answers: readonly MdnsAnswer[],
): readonly NetworkPrinter[] {
  const addresses = new Map(answers.flatMap((one) => [...one.addresses]));
  const models = new Map(answers.flatMap((one) => [...one.models]));
  const found = new Map<string, NetworkPrinter>();
  for (const [instance, { host, port }] of answers.flatMap((one) => [
    ...one.services,
  ])) {
    if (!instance.toLowerCase().endsWith(rawPrinterService)) continue;
    const ownName = instance.slice(0, -rawPrinterService.length - 1);
    found.set(instance, {
      name: (models.get(instance) ?? ownName).slice(0, 80),
      host: addresses.get(host) ?? host,
      port,
    });
  }
  return [...found.values()];
}

/** A name with its pointers followed; every pointer must lead backwards, so none can loop. Source: RFC 1035, 4.1.4. */
function readName(
  bytes: Buffer,
  start: number,
): { readonly text: string; readonly next: number } | null {
  const labels: string[] = [];
  let at = start;
  let next: number | null = null;
  let earliest = start;
  for (let count = 0; count < maxLabels; count++) {
    const length = bytes[at];
    if (length === undefined) return null;
    if (length === 0) return { text: labels.join("."), next: next ?? at + 1 };
    if (length < 0x40) {
      const label = bytes.subarray(at + 1, at + 1 + length);
      if (label.length < length) return null;
      labels.push(label.toString("utf8"));
      at += 1 + length;
      continue;
    }
    const low = bytes[at + 1];
    if (length < 0xc0 || low === undefined) return null;
    const target = ((length & 0x3f) << 8) | low;
    if (target >= earliest) return null;
    next ??= at + 2;
    earliest = target;
    at = target;
  }
  return null;
}

/** TXT: strings of "key=value", each behind its length. */
function readText(bytes: Buffer, key: string): string | null {
  for (let at = 0; at < bytes.length; at += 1 + (bytes[at] ?? 0)) {
    const text = bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)).toString();
    if (text.toLowerCase().startsWith(`${key}=`)) {
      return text.slice(key.length + 1).trim() || null;
    }
  }
  return null;
}
