import { createSocket } from "node:dgram";
import type { Clock } from "../shared/time.ts";
import {
  printerQuestion,
  printersOf,
  readMdnsAnswer,
  type MdnsAnswer,
  type NetworkPrinter,
} from "./printer/mdns-message.ts";

/** Source: RFC 6762, 3. */
const everybody = { host: "224.0.0.251", port: 5353 } as const;

/** Printers answer within half a second; whoever waits for the list waits this long. */
const listenMs = 1_000;
const maxAnswers = 200;

/** Asks the network once who takes raw print data. A machine without a network hears nobody, which is an answer too. */
export const findNetworkPrinters = (
  clock: Clock,
  ask: { readonly host: string; readonly port: number } = everybody,
): Promise<readonly NetworkPrinter[]> =>
  new Promise((resolve) => {
    const answers: MdnsAnswer[] = [];
    const socket = createSocket({ type: "udp4", reuseAddr: true });
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      cancel();
      socket.close(() => {
        resolve(printersOf(answers));
      });
    };
    const cancel = clock.after(listenMs, end);
    socket.on("error", end);
    socket.on("message", (message) => {
      const answer = readMdnsAnswer(message);
      if (answer !== null && answers.length < maxAnswers) answers.push(answer);
    });
    socket.send(printerQuestion(), ask.port, ask.host, (error) => {
      if (error) end();
    });
  });
