import { connect, type Socket } from "node:net";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { ByteWire, TcpAddress } from "./wire.ts";

/** A device on the same network answers within milliseconds; longer means switched off or a wrong address. */
const connectTimeoutMs = 3_000;

/** Between two labels nothing is sent: without this a printer that lost power would look connected for hours. */
const keepAliveMs = 10_000;

/** How long the other end may take to hang up as well. */
const goodbyeMs = 1_000;

/** Refuses with `device.not-found` (switched off, wrong address), `device.no-permission`, `device.not-available`. */
export function openTcp(
  address: TcpAddress,
  device: string,
  clock: Clock,
): Promise<Result<ByteWire>> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostOf(address), port: address.port });
    const settle = (result: Result<ByteWire>): void => {
      cancelTimeout();
      resolve(result);
    };
    const cancelTimeout = clock.after(connectTimeoutMs, () => {
      socket.destroy();
      settle(refused(refusal("device.not-found", { device })));
    });
    // Stays attached after connecting: a reset connection is an error first, then "close", where it is handled.
    socket.on("error", (error) => {
      settle(refused(connectRefusal(error, device)));
    });
    socket.once("connect", () => {
      socket.setNoDelay(true);
      socket.setKeepAlive(true, keepAliveMs);
      settle(ok(wireOf(socket, device, clock)));
    });
  });
}

/** An IPv6 address may be typed the way it stands in a URL: `[fe80::1]`. */
const hostOf = ({ host }: TcpAddress): string =>
  host.trim().replace(/^\[(.*)\]$/, "$1");

function wireOf(socket: Socket, device: string, clock: Clock): ByteWire {
  let closedByUs = false;
  const unplugged = refusal("device.unplugged", { device });
  return {
    write: (bytes) =>
      new Promise((resolve) => {
        if (socket.destroyed) {
          resolve(refused(unplugged));
          return;
        }
        socket.write(bytes, (error) => {
          resolve(error ? refused(unplugged) : done);
        });
      }),
    onData(hear) {
      socket.on("data", hear);
      return () => {
        socket.off("data", hear);
      };
    },
    onClose(hear) {
      const closed = (): void => {
        if (!closedByUs) hear();
      };
      socket.on("close", closed);
      return () => {
        socket.off("close", closed);
      };
    },
    close: () =>
      new Promise((resolve) => {
        closedByUs = true;
        if (socket.closed) {
          resolve();
          return;
        }
        const giveUp = clock.after(goodbyeMs, () => {
          socket.destroy();
        });
        socket.once("close", () => {
          giveUp();
          resolve();
        });
        // A socket that is torn down takes the unread tail of a label with it; one that is ended delivers it first. What
        // the other end still says is read, because an end that is not read never comes. A job that got stuck ends here.
        if (socket.writableLength > 0) socket.destroy();
        else socket.end();
        socket.resume();
      }),
  };
}

function connectRefusal(error: Error, device: string): Refusal {
  const code = "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM") {
    return refusal("device.no-permission", { device });
  }
  return /^(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET)$/.test(
    code,
  )
    ? refusal("device.not-found", { device })
    : refusal("device.not-available", { device, reason: error.message });
}
