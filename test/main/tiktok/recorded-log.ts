import type { Log, LogFields } from "../../../main/station-ports.ts";

export interface RecordedLog extends Log {
  readonly lines: { event: string; fields: LogFields }[];
  /** Everything that was logged, as text. */
  text(): string;
}

export function recordedLog(): RecordedLog {
  const lines: { event: string; fields: LogFields }[] = [];
  return {
    lines,
    write(_level, event, fields = {}) {
      lines.push({ event, fields });
    },
    text: () => JSON.stringify(lines),
  };
}
