/** What the gallery is asked for, and the buttons from the devices screen to the page. */
export const installersPages = [
  ["of what was plugged in", "devices=none&found=things", []],
  ["of every problem", "devices=trouble&found=trouble", []],
  ["of a search that found", "devices=calm&search=found", ["scale"]],
  ["of a search without answer", "devices=calm&search=nothing", ["scale"]],
  ["of the doctor", "devices=calm&doctor=bad", ["doctor"]],
  ["of a printer", "devices=calm", ["printer"]],
  ["of the next bench", "devices=calm", ["transfer"]],
] as const;
