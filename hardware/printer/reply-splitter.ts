/** One reply of the printer: a frame between STX and ETX, or a setting's value between quotes. */
export type PrinterReply =
  | { readonly kind: "frame"; readonly text: string }
  | { readonly kind: "setting"; readonly text: string };

const stx = 0x02;
const etx = 0x03;
const quote = 0x22;

/** The longest reply we ever ask for is a ~HQES of some 200 bytes; more without an end is noise. */
const longestReply = 4096;

export interface ReplySplitter {
  /** Takes bytes as they come, cut anywhere, and returns the replies they complete. */
  push(chunk: Uint8Array): readonly PrinterReply[];
}

/** Replies have no length and no order we may rely on; only their delimiters count. Bytes outside of them are dropped. */
export function replySplitter(): ReplySplitter {
  let inside: PrinterReply["kind"] | null = null;
  let text = "";

  return {
    push(chunk) {
      const replies: PrinterReply[] = [];
      for (const byte of chunk) {
        if (byte === stx) {
          inside = "frame";
          text = "";
        } else if (inside === null) {
          if (byte === quote) {
            inside = "setting";
            text = "";
          }
        } else if (byte === (inside === "frame" ? etx : quote)) {
          replies.push({ kind: inside, text });
          inside = null;
        } else if (text.length < longestReply) {
          text += String.fromCharCode(byte);
        } else {
          inside = null;
        }
      }
      return replies;
    },
  };
}
