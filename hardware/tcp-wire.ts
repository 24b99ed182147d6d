import { connect, type Socket } from "node:net";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { ByteWire, TcpAddress } from "./wire.ts";

/** A device on the same network answers within milliseconds; longer means switched off or a wrong address. */
const connectTimeoutMs = 3_000;

/** Between two labels nothing is sent: without this a printer that lost power would look connected for hours. */
const keepAliveMs = 10_000;

/** Refuses with `device.not-found` (switched off, wrong address), `device.no-permission`, `device.not-available`. */
export function openTcp(
  address: TcpAddress,
  device: string,
  clock: Clock,
): Promise<Result<ByteWire>> {
  return new Promise((resolve) => {
    const socket = connect({ host: address.host, port: address.port });
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
      settle(ok(wireOf(socket, device)));
    });
  });
}

function wireOf(socket: Socket, device: string): ByteWire {
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
        socket.once("close", () => {
          resolve();
        });
        socket.destroy();
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
