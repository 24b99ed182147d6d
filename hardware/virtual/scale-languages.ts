import { mtSicsLanguage } from "./mt-sics-language.ts";
import {
  answering,
  shownBy,
  streaming,
  type ScaleLanguage,
  type Shown,
} from "./scale-language.ts";

const [stx, etx, eot, enq, ack, dc1, nak, esc] = [
  "\u0002",
  "\u0003",
  "\u0004",
  "\u0005",
  "\u0006",
  "\u0011",
  "\u0015",
  "\u001b",
] as const;

const gramsPerPound = 453.59237;

/** The number without its sign, which every make puts somewhere else; minus nothing is nothing. */
const digits = (value: number, decimals: number): string =>
  Math.abs(value).toFixed(decimals);
const isNegative = (value: number, decimals: number): boolean =>
  value < 0 && /[1-9]/.test(digits(value, decimals));
const sign = (value: number, decimals: number, plus: "" | " " | "+"): string =>
  isNegative(value, decimals) ? "-" : plus;

const kilograms = ({ grams }: Shown): string => digits(grams / 1_000, 3);
const minus = <Plus extends "" | " " | "+">(
  { grams }: Shown,
  plus: Plus,
): string => sign(grams / 1_000, 3, plus);
const isBelowZero = ({ grams, state }: Shown): boolean =>
  state === "under" || isNegative(grams / 1_000, 3);
const isZero = (shown: Shown): boolean => /^[0.]*$/.test(kilograms(shown));
const char = (code: number): string => String.fromCharCode(code);

/** Toledo 8217: "?" and status bits; it has no sign, so that less than nothing is a status. Samples: STX "01.234" CR, STX "?A" CR. */
const toledo8217Language = (unit: "kg" | "lb"): ScaleLanguage => {
  const status = (shown: Shown, outside = false): string =>
    `${stx}?${char(
      0x40 |
        Number(shown.state === "moving") |
        (Number(shown.state === "over") << 1) |
        (Number(isBelowZero(shown)) << 2) |
        (Number(outside) << 3) |
        (Number(isZero(shown)) << 4) |
        (Number(shown.isNet) << 5),
    )}\r`;
  const weight = (shown: Shown): string =>
    unit === "kg"
      ? kilograms(shown).padStart(6, "0")
      : digits(shown.grams / gramsPerPound, 2).padStart(5, "0");
  return answering(/([^])/, (letter, platform) => {
    const shown = (): Shown => shownBy(platform);
    switch (letter) {
      case "W":
      case "H":
        return shown().state === "stable" && !isBelowZero(shown())
          ? `${stx}${weight(shown())}${shown().isNet ? "N" : ""}\r`
          : status(shown());
      case "Z": {
        const outside = platform.setZero() !== null;
        return status(shown(), outside);
      }
      case "T":
        platform.setTare();
        return status(shown());
      case "C":
        platform.clearTare();
        return status(shown());
      default:
        return status(shown());
    }
  });
};

/** NCI SCP-01. Samples: LF " 001.234kg" CR LF "00" CR ETX; status only while it has no weight: LF "10" CR ETX. */
const nciLanguage = answering(/([^\r]*)\r/, (asked, platform) => {
  if (asked === "Z") platform.setZero();
  if (asked === "T") platform.setTare();
  const shown = shownBy(platform);
  const first = 0x30 | Number(shown.state === "moving");
  const range =
    Number(shown.state === "under") | (Number(shown.state === "over") << 1);
  const status = shown.isNet
    ? char(first) + char(0x70 | range) + char(0x34)
    : char(first | (Number(isZero(shown)) << 1)) + char(0x30 | range);
  if (!["W", "S", "Z", "T"].includes(asked)) return `\n?\r${etx}`;
  const weight = `${minus(shown, " ")}${kilograms(shown).padStart(7, "0")}kg`;
  return asked === "W" && shown.state === "stable"
    ? `\n${weight}\r\n${status}\r${etx}`
    : `\n${status}\r${etx}`;
});

/** SMA SCP-0499: 20 bytes. Sample: LF " 1G       5.025kg " CR. */
const smaLanguage = answering(/\n([^\r\n]*)\r/, (asked, platform) => {
  const failed = (letter: "E" | "T"): string =>
    `\n${letter}1G  ----------kg \r`;
  if (asked === "Z" && platform.setZero() !== null) return failed("E");
  if (asked === "T" && platform.setTare() !== null) return failed("T");
  if (asked === "C") platform.clearTare();
  if (!["W", "Z", "T", "C"].includes(asked)) return "\n?\r";
  const shown = shownBy(platform);
  const state =
    shown.state === "over"
      ? "O"
      : shown.state === "under"
        ? "U"
        : isZero(shown)
          ? "Z"
          : " ";
  const weight = `${minus(shown, "")}${kilograms(shown)}`.padStart(10);
  return `\n${state}1${shown.isNet ? "N" : "G"}${shown.state === "moving" ? "M" : " "} ${weight}kg \r`;
});

/** Toledo continuous output with check sum. Sample: STX "-0 " "  1234" "000000" CR "J". */
const toledoContinuousLanguage = streaming(
  60,
  (shown) => {
    const isOut = shown.state === "over" || shown.state === "under";
    const status =
      0x30 |
      Number(shown.isNet) |
      (Number(isBelowZero(shown)) << 1) |
      (Number(isOut) << 2) |
      (Number(shown.state === "moving") << 3);
    const weight = isOut
      ? "      "
      : kilograms(shown)
          .replace(".", "")
          .replace(/^0+(?=\d)/, "")
          .padStart(6);
    const frame = `${stx}-${char(status)} ${weight}000000\r`;
    const sum = [...frame].reduce((all, byte) => all + byte.charCodeAt(0), 0);
    return frame + char(-sum & 0x7f);
  },
  (letter, platform) => {
    if (letter === "Z") platform.setZero();
    if (letter === "T") platform.setTare();
    if (letter === "C") platform.clearTare();
  },
);

/** A&D standard format. Sample: "ST,+00123.45  g" CR LF; unknown commands: "EC,E01". */
const andLanguage = answering(/([^\r\n]*)\r\n/, (asked, platform) => {
  if (asked === "Z" || asked === "R") platform.setZero();
  if (asked === "T") platform.setTare();
  if (["Z", "R", "T", ""].includes(asked)) return null;
  if (!["Q", "RW", "SI"].includes(asked)) return "EC,E01\r\n";
  const shown = shownBy(platform);
  if (shown.state === "over") return "OL,+999999.9  g\r\n";
  if (shown.state === "under") return "OL,-999999.9  g\r\n";
  const weight = `${sign(shown.grams, 1, "+")}${digits(shown.grams, 1).padStart(8, "0")}`;
  return `${shown.state === "stable" ? "ST" : "US"},${weight}  g\r\n`;
});

/** Weight field of the "ST,GS" line; Dini Argeo puts a comma in front of the unit. */
const stGs = (shown: Shown, comma: "," | " "): string => {
  const headers = { stable: "ST", moving: "US", over: "OL", under: "UL" };
  const weight = `${minus(shown, " ")}${kilograms(shown).padStart(7)}`;
  return `${headers[shown.state]},${shown.isNet ? "NT" : "GS"},${weight}${comma}kg\r\n`;
};

const diniLanguage = answering(/([^\r\n]*)\r\n/, (asked, platform) => {
  const outcome = (range: string | null): string =>
    platform.isMoving() || range !== null ? "ERR04\r\n" : "OK\r\n";
  switch (asked) {
    case "READ":
    case "REXT":
      return stGs(shownBy(platform), ",");
    case "ZERO":
      return outcome(platform.setZero());
    case "TARE":
      return outcome(platform.setTare());
    case "CLEAR":
      platform.clearTare();
      return "OK\r\n";
    case "":
      return null;
    default:
      return "ERR01\r\n";
  }
});

/** Ohaus. Sample: "   0.355 kg   ?G" CR LF; the minus stands in the first column. */
const ohausLanguage = answering(/([^\r\n]*)\r\n/, (asked, platform) => {
  if (asked === "Z") platform.setZero();
  if (asked === "T") platform.setTare();
  if (asked === "0T") platform.clearTare();
  if (["Z", "T", "0T", ""].includes(asked)) return null;
  if (asked !== "IP" && asked !== "P") return "ES\r\n";
  const shown = shownBy(platform);
  if (shown.state === "over") return "Err 8.3\r\n";
  if (shown.state === "under") return "Err 8.4\r\n";
  const moving = shown.state === "moving" ? "?" : " ";
  return `${minus(shown, " ")}${kilograms(shown).padStart(7)} kg   ${moving}${shown.isNet ? "N" : "G"}\r\n`;
});

/** Sartorius SBI, 16 columns; no unit while it moves. Sample: "+   123.56 g  " CR LF. */
const sbiLanguage = answering(
  new RegExp(`${esc}([A-Z])(?:\r\n)?`),
  (letter, platform) => {
    if (letter === "T" || letter === "U") platform.setTare();
    if (letter === "V") platform.setZero();
    if (letter !== "P") return null;
    const shown = shownBy(platform);
    if (shown.state === "over") return "      High    \r\n";
    if (shown.state === "under") return "      Low     \r\n";
    const unit = shown.state === "stable" ? "kg " : "   ";
    return `${minus(shown, "+")} ${kilograms(shown).padStart(8)} ${unit}\r\n`;
  },
);

/** Adam CPWplus, which shows settled weights only. Sample: "G/W  +  5.00 lb" CR LF. */
const adamLanguage = answering(/([^\r\n]*)\r\n/, (asked, platform) => {
  if (asked === "Z") platform.setZero();
  const shown = shownBy(platform);
  return asked === "G" && shown.state === "stable"
    ? `G/W  ${minus(shown, "+")}  ${kilograms(shown)} kg\r\n`
    : null;
});

/** Radwag: a command is accepted first ("Z A") and done then ("Z D"). Sample: "SI  ?     12.301 kg " CR LF. */
const radwagLanguage = answering(/([^\r\n]*)\r\n/, (asked, platform) => {
  const obeyed = (act: () => "+" | "-" | null): string => {
    if (platform.isMoving()) return `${asked} I\r\n`;
    const range = act();
    return range === null
      ? `${asked} A\r\n${asked} D\r\n`
      : `${asked} ${range === "+" ? "^" : "v"}\r\n`;
  };
  if (asked === "") return null;
  if (asked === "Z") return obeyed(platform.setZero);
  if (asked === "T") return obeyed(platform.setTare);
  if (asked !== "SI") return "ES\r\n";
  const shown = shownBy(platform);
  const states = { stable: " ", moving: "?", over: "^", under: "v" };
  return `SI  ${states[shown.state]} ${minus(shown, " ")} ${kilograms(shown).padStart(8)} kg \r\n`;
});

/** Avery ZK830: three lines, of which the first is the weight. Sample: "GROSS WT:     0.45 lb" CR LF. */
const averyLanguage = answering(/(p)/, (_, platform) => {
  const shown = shownBy(platform);
  const isOut = shown.state === "over" || shown.state === "under";
  const weight = isOut ? "-------" : `${minus(shown, "")}${kilograms(shown)}`;
  return `GROSS WT: ${weight.padStart(8)} kg\r\nCOUNT:            0\r\nPIECE WT: -------- kg\r\n\n`;
});

/** Kern's own set; it does not say whether the weight is stable. Sample: "M-       0.000 kg" CR LF. */
const kernLanguage = answering(/([wst])/, (letter, platform) => {
  if (letter === "t") platform.setTare();
  const shown = shownBy(platform);
  const isOut = shown.state === "over" || shown.state === "under";
  if (letter === "t" || isOut) return null;
  return letter === "w" || shown.state === "stable"
    ? `M${minus(shown, " ")}${kilograms(shown).padStart(12)} kg\r\n`
    : null;
});

/** CAS: ENQ, ACK, DC1, then 15 bytes with a block check. Sample: 01 02 "S 01.234kg" 65 03 04. */
const casLanguage = answering(
  new RegExp(`([${enq}${dc1}])`),
  (asked, platform) => {
    const shown = shownBy(platform);
    if (asked === enq) return shown.state === "under" ? nak : ack;
    const state = shown.state === "stable" ? "S" : "U";
    const mark = shown.state === "over" ? "F" : minus(shown, " ");
    const weight = shown.state === "over" ? "00.000" : kilograms(shown);
    const body = `${state}${mark}${weight.padStart(6, "0")}kg`;
    const check = [...body].reduce((all, byte) => all ^ byte.charCodeAt(0), 0);
    return `\u0001${stx}${body}${char(check)}${etx}${eot}`;
  },
);

/** Toledo Prix, Filizola, Urano: grams, or letters where there are none. Sample: STX "01234" ETX. */
const brazilLanguage = answering(new RegExp(`(${enq})`), (_, platform) => {
  const shown = shownBy(platform);
  const letters = { moving: "IIIII", over: "SSSSS", under: "NNNNN" };
  const body =
    shown.state === "stable"
      ? isBelowZero(shown)
        ? letters.under
        : shown.grams.toFixed(0).padStart(5, "0")
      : letters[shown.state];
  return `${stx}${body}${etx}`;
});

/** Dialog 02: a price is acknowledged, then the weight is asked for; NAK while there is none to sell. */
const dialogLanguage = answering(
  new RegExp(`${eot}${stx}(01)${esc}\\d{6}${esc}${etx}|${eot}(${enq})`),
  (asked, platform) => {
    if (asked === "01") return ack;
    const shown = shownBy(platform);
    const hasWeight =
      shown.state === "stable" && !isZero(shown) && !isBelowZero(shown);
    const grams = shown.grams.toFixed(0).padStart(5, "0");
    return hasWeight
      ? `${stx}02${esc}3${esc}${grams}${esc}000001${esc}000000${etx}`
      : nak;
  },
);

/** How every make that Packbench has a driver for talks, by the driver's id. */
export const scaleLanguages: Readonly<Record<string, ScaleLanguage>> = {
  "mt-sics": mtSicsLanguage,
  "toledo-8217-kg": toledo8217Language("kg"),
  "toledo-8217-lb": toledo8217Language("lb"),
  "toledo-continuous": toledoContinuousLanguage,
  nci: nciLanguage,
  sma: smaLanguage,
  "st-gs-line": streaming(100, (shown) => stGs(shown, " ")),
  "dini-argeo": diniLanguage,
  "and-standard": andLanguage,
  ohaus: ohausLanguage,
  "sartorius-sbi": sbiLanguage,
  "adam-cpw": adamLanguage,
  radwag: radwagLanguage,
  "avery-zk830": averyLanguage,
  kern: kernLanguage,
  "cas-enq": casLanguage,
  "dialog-02": dialogLanguage,
  "brazil-enq": brazilLanguage,
};
