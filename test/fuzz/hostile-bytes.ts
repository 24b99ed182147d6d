/** A number in [0, 1) from a seed (mulberry32, public domain): the same seed gives the same inputs on every machine. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const mostBytes = 400;

/** Makes inputs that are nearly right: good samples, glued, cut, turned over and sprinkled, and now and then pure noise. */
export function hostileBytes(
  samples: readonly Uint8Array[],
  chance: () => number,
): () => Uint8Array {
  const below = (limit: number): number => Math.floor(chance() * limit);
  const sample = (): Uint8Array =>
    samples[below(samples.length)] ?? new Uint8Array(0);
  const noise = (): Uint8Array =>
    Uint8Array.from({ length: below(64) }, () => below(256));

  const twist = (bytes: Uint8Array): Uint8Array => {
    const at = below(bytes.length + 1);
    switch (below(7)) {
      case 0:
        return bytes.map((byte, place) =>
          place === at ? byte ^ (1 << below(8)) : byte,
        );
      case 1:
        return Uint8Array.of(
          ...bytes.subarray(0, at),
          below(256),
          ...bytes.subarray(at),
        );
      case 2:
        return Uint8Array.of(
          ...bytes.subarray(0, at),
          ...bytes.subarray(at + 1),
        );
      case 3:
        return bytes.subarray(0, at);
      case 4:
        return bytes.subarray(at);
      case 5:
        return Uint8Array.of(...bytes.subarray(0, at), ...sample());
      default:
        return Uint8Array.of(...bytes, ...sample());
    }
  };

  return () => {
    let bytes = below(16) === 0 ? noise() : sample();
    for (let times = below(5); times > 0; times--) bytes = twist(bytes);
    return bytes.subarray(0, mostBytes);
  };
}

/** The same bytes in pieces of any size, as a port delivers them. */
export function* inPieces(
  bytes: Uint8Array,
  chance: () => number,
): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const length = 1 + Math.floor(chance() * 24);
    yield bytes.subarray(at, at + length);
    at += length;
  }
}
