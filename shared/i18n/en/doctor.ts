import { counted } from "../figures.ts";
import type { DoctorWords } from "../nl/doctor.ts";

const count = counted("en");

export const doctor = {
  title: "Hardware doctor",
  hint: "Looks at everything this bench has. Nothing is printed; packing can go on.",
  starting: "The doctor begins…",
  verdicts: {
    running: "Checking…",
    good: "All is well",
    attention: "It works, but something needs attention",
    bad: "Something is broken",
  },
  wrong: (checks: number) =>
    `${count(checks, "check needs", "checks need")} attention`,
  allWell: (checks: number) =>
    `${count(checks, "check is", "checks are")} well`,
  progress: (done: number, total: number) => `${done} of ${total} checked`,
  interrupted: "The checks were broken off.",
  again: "Check again",
  copy: "Copy the report",
  print: "Print the report",
  computer: "This computer",
  states: {
    running: "checking",
    good: "good",
    attention: "attention",
    bad: "broken",
    skipped: "not applicable",
  },
  checks: {
    "serial-ports": "Serial ports",
    "usb-devices": "USB devices",
    "printer-nodes": "Label printers on USB",
    "print-queues": "Print queues",
    "network-printers": "Network printers",
    storage: "Storage",
    "disk-space": "Disk space",
    clock: "Clock",
    "label-drawing": "Drawing a label and reading it back",
    scanner: "Scanner",
    "keyboard-scanner": "Keyboard scanner",
    scale: "Scale",
    printer: "Label printer",
  },
  facts: {
    name: "Name",
    driver: "Driver",
    address: "Address",
    virtual: "Practice device",
    role: "Task",
    state: "State",
    found: "Found",
    count: "Count",
    lastSeenSecondsAgo: "Last seen (s ago)",
    reading: "Reading",
    readingsPerSecond: "Readings a second",
    roundTripMs: "Answer time (ms)",
    model: "Model",
    firmware: "Firmware",
    dpi: "Resolution (dpi)",
    media: "Label size",
    odometer: "Labels printed",
    freeMegabytes: "Free (MB)",
    offsetSeconds: "Off by (s)",
    tookMs: "Took (ms)",
    readBack: "Read back",
    systemText: "The system says",
  },
  report: (station: string, version: string) =>
    `Packbench ${version}, hardware report of ${station}`,
} satisfies DoctorWords;
