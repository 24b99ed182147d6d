import { grams } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const weight = grams("en");
const about = (hint: string): string =>
  hint === "" ? "" : ` That is about 1 × ${hint}.`;

/** What goes wrong with scales, printers, scanners and their wires. */
export const deviceRefusals = {
  "scale.too-light": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} too light.${about(hint)}`,
    remedy: "Check that everything is in the box, then weigh again.",
  },
  "scale.too-heavy": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} too heavy.${about(hint)}`,
    remedy: "Take out what does not belong, then weigh again.",
  },
  "scale.not-in-box": {
    says: ({ title }) => `${title} was scanned and is not in the box.`,
    remedy: "Put it in, or take the scan back.",
  },
  "scale.not-scanned": {
    says: ({ grams: inside, hint }) =>
      hint === ""
        ? `${weight(inside)} went in that nobody scanned.`
        : `Something went in that was not scanned: about 1 × ${hint}.`,
    remedy: "Take it out, or scan it.",
  },
  "box.unknown": {
    says: ({ box }) =>
      box === "" ? "There are no boxes yet." : `Box ${box} is not known.`,
    remedy: "Scan another box, or have it added at Boxes.",
  },
  "box.not-for-these": {
    says: ({ box }) => `${box} is not made for these goods.`,
    remedy: "Take a box that is made for them.",
  },
  "box.code-taken": {
    says: ({ box }) => `There is a box with code ${box} already.`,
    remedy: "Choose another code.",
  },
  "scale.not-settled": {
    says: () => "The scale is still moving.",
    remedy: "Take your hands off and wait a moment.",
  },
  "scale.overload": {
    says: () => "This is too heavy for the scale.",
    remedy: "Take the parcel off. Nothing else may rest on the scale.",
  },
  "scale.under-zero": {
    says: () => "The scale reads below zero.",
    remedy: "Empty the scale and press its zero key.",
  },
  "scale.not-zeroed": {
    says: () => "The scale is not at zero.",
    remedy: "Empty the scale and press its zero key.",
  },
  "scale.fault": {
    says: () => "The scale reports a fault.",
    remedy: "Switch it off and on. Still wrong? Call your supervisor.",
  },
  "scale.garbled": {
    says: () => "The scale sends something unreadable.",
    remedy: "Check the cable, then the scale's settings.",
  },
  "scale.cannot-zero": {
    says: () => "This scale cannot be zeroed from here.",
    remedy: "Empty it and press its own zero key.",
  },
  "scale.zero-range": {
    says: () => "There is too much on the scale to zero it.",
    remedy: "Empty the scale, then zero it again.",
  },
  "scale.did-not-follow": {
    says: () => "The scale did not do that.",
    remedy: "Empty it and use the key on the scale itself.",
  },
  "scale.empty-first": {
    says: () => "This scale forgets the box only when it is empty.",
    remedy: "Take everything off, then press again.",
  },
  "scale.box-before": {
    says: () => "The scale still holds the box of the parcel before.",
    remedy: "Lift everything off, then put this parcel on.",
  },
  "scale.asleep": {
    says: () => "The scale switched itself off.",
    remedy: "Take everything off, then switch it on.",
  },
  "printer.none": {
    says: () => "This bench has no label printer yet.",
    remedy: "Add a printer under Devices.",
  },
  "printer.not-connected": {
    says: ({ printer }) => `${printer} is not connected.`,
    remedy: "Check its cable and its power.",
  },
  "printer.not-answering": {
    says: ({ printer }) => `${printer} does not answer.`,
    remedy: "Check that it is on, and its cable.",
  },
  "printer.media-out": {
    says: ({ printer }) => `${printer} is out of labels.`,
    remedy: "Put in a new roll and close the lid.",
  },
  "printer.ribbon-out": {
    says: ({ printer }) => `${printer} is out of ribbon.`,
    remedy: "Put in a new ribbon and close the lid.",
  },
  "printer.head-open": {
    says: ({ printer }) => `${printer} is open.`,
    remedy: "Close the lid until it clicks.",
  },
  "printer.paused": {
    says: ({ printer }) => `${printer} is paused.`,
    remedy: "Press the pause key on the printer.",
  },
  "printer.too-hot": {
    says: ({ printer }) => `${printer} has become too hot.`,
    remedy: "Let it cool. It goes on by itself.",
  },
  "printer.cutter-jammed": {
    says: ({ printer }) => `The knife of ${printer} is stuck.`,
    remedy: "Switch it off, take the label out of the knife, switch it on.",
  },
  "printer.paper-jam": {
    says: ({ printer }) => `A label is stuck in ${printer}.`,
    remedy: "Open it, take the label out and close the lid.",
  },
  "printer.too-cold": {
    says: ({ printer }) => `${printer} is too cold to print.`,
    remedy: "Let it warm up. It goes on by itself.",
  },
  "printer.memory-damaged": {
    says: ({ printer }) => `${printer} has lost part of its memory.`,
    remedy: "Switch it off and on. Still wrong? Call your supervisor.",
  },
  "printer.needs-calibration": {
    says: ({ printer }) => `${printer} cannot find where a label ends.`,
    remedy: "Check the roll, then calibrate it under Devices.",
  },
  "printer.took-over": {
    says: ({ printer, other }) =>
      `${printer} cannot print now. The label comes out of ${other}.`,
    remedy: "Fetch it there, stick it on the box and scan it.",
  },
  "printer.fault": {
    says: ({ printer }) => `${printer} reports a fault.`,
    remedy: "Switch it off and on. Still wrong? Call your supervisor.",
  },
  "printer.busy": {
    says: ({ printer }) => `${printer} is busy with another label.`,
    remedy: "Wait a moment. Yours is next.",
  },
  "printer.unsure": {
    says: ({ printer }) =>
      `We cannot tell whether ${printer} finished the label.`,
    remedy: "Look at the printer and answer the question.",
  },
  "printer.queue-stopped": {
    says: ({ printer }) => `The print queue of ${printer} is stopped.`,
    remedy: "Let it go on in this computer's printer settings.",
  },
  "device.port-busy": {
    says: ({ device }) => `Another program is using ${device}.`,
    remedy: "Close the other program, then try again.",
  },
  "device.no-permission": {
    says: ({ device }) => `This computer may not use ${device}.`,
    remedy: "Call your supervisor. The computer needs a permission.",
  },
  "device.no-usb-permission": {
    says: ({ device }) => `This computer may not use ${device} yet.`,
    remedy: "Call your supervisor. The devices screen has the line that helps.",
  },
  "device.not-found": {
    says: ({ device }) => `${device} cannot be found.`,
    remedy: "Check the cable and the address.",
  },
  "device.not-available": {
    says: ({ device }) => `${device} cannot be used this way on this computer.`,
    remedy:
      "Plug it in again, or connect it another way. The doctor tells more.",
  },
  "device.unplugged": {
    says: ({ device }) => `${device} is unplugged.`,
    remedy: "Plug it in. It goes on by itself.",
  },
  "device.silent": {
    says: ({ device }) => `${device} sends nothing.`,
    remedy: "Check that it is on, and its cable.",
  },
  "device.setup-unreadable": {
    says: () => "This device set-up cannot be read.",
    remedy: "Export it again at the other bench.",
  },
  "device.no-port-permission": {
    says: ({ device }) => `This user may not use ${device} yet.`,
    remedy:
      "Call your supervisor. The devices screen has the command that helps.",
  },
  "device.in-use-here": {
    says: ({ device }) => `Packbench is using ${device} already.`,
    remedy: "Look at its card under Devices.",
  },
  "device.driver-unknown": {
    says: ({ device, driver }) =>
      `This Packbench does not know how to talk to ${device} (${driver}).`,
    remedy: "Remove it and add it again.",
  },
  "device.serial-unlisted": {
    says: () => "This computer does not show its serial ports.",
    remedy: "Fill in the port yourself, for example /dev/ttyUSB0 or COM3.",
  },
  "device.usb-support-missing": {
    says: () => "This computer lacks the part for USB scanners and scales.",
    remedy: "Have it installed, then start Packbench again.",
  },
  "device.setup-incomplete": {
    says: ({ have, total }) => `${have} of ${total} set-up codes are read.`,
    remedy: "Scan the next code of the other bench.",
  },
  "scanner.keyboard-mode": {
    says: ({ device }) =>
      `${device} types like a keyboard. That works while Packbench is in front.`,
    remedy:
      "Better: scan HID-POS or USB-COM in its manual. Then it always works.",
  },
  "printer.queues-unavailable": {
    says: () => "This computer's printing service (CUPS) is not running.",
    remedy: "Start it, or connect the printer by network or USB.",
  },
  "doctor.no-answer": {
    says: () => "This test got no answer within five seconds.",
    remedy: "Unplug the device, plug it in, and test again.",
  },
  "doctor.disk-low": {
    says: ({ freeMegabytes }) =>
      `Only ${freeMegabytes} MB is free on this computer's disk.`,
    remedy: "Make room before it is full: then packing stops.",
  },
  "doctor.labels-wrong": {
    says: () => "A test label was drawn, but its barcode cannot be read.",
    remedy: "Start Packbench again. Still wrong? Call support.",
  },
} satisfies Partial<RefusalSentences>;
