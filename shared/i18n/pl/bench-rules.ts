import type { BenchRulesWords } from "../nl/bench-rules.ts";

export const benchRules: BenchRulesWords = {
  title: "To stanowisko",
  hint: "Dla każdego, kto tu pakuje.",
  lock: "Blokada bez skanu",
  never: "Nigdy",
  minutes: (minutes) => `${minutes} min`,
  lockHint: "Otwarta paczka zostaje; identyfikator wznawia pracę.",
  weighSingles: "Paczka z jedną sztuką",
  weigh: { yes: "Ważyć", no: "Nie ważyć" },
  weighHint:
    "Bez ważenia etykieta wychodzi po jednym skanie. Gdy nikt nie zna wagi, paczka i tak jest ważona.",
};
