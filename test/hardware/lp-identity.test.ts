import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLp, readPrinterIdentity } from "../../hardware/lp-identity.ts";

describe("a printer's device id", () => {
  it("tells maker, model and serial number", () => {
    expect(
      readPrinterIdentity(
        "MFG:Zebra Technologies ;CMD:ZPL;MDL:ZTC ZD421-203dpi ZPL;CLS:PRINTER;SN:D1J234501;",
      ),
    ).toBe("Zebra Technologies · ZTC ZD421-203dpi ZPL · D1J234501");
    expect(readPrinterIdentity("MANUFACTURER:Zebra;MODEL:GK420d;")).toBe(
      "Zebra · GK420d",
    );
  });

  it("may say nothing at all", () => {
    expect(readPrinterIdentity("")).toBeNull();
    expect(readPrinterIdentity("nonsense")).toBeNull();
  });

  it("never throws and never grows, whatever a printer says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5_000 }), (text) => {
        expect(readPrinterIdentity(text)?.length ?? 0).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe("the node of a printer that was set up", () => {
  const zebra = { path: "/dev/usb/lp1", identity: "Zebra · ZD421 · D1" };
  const office = { path: "/dev/usb/lp0", identity: "Brother · HL-1" };
  const setUp = { wire: "lp", path: "/dev/usb/lp0" } as const;

  it("is found by who it is, after the printers were switched on in another order", () => {
    expect(
      findLp({ ...setUp, identity: zebra.identity }, [office, zebra]),
    ).toBe("/dev/usb/lp1");
  });

  it("is nowhere while another printer has its number", () => {
    expect(findLp({ ...setUp, identity: zebra.identity }, [office])).toBeNull();
  });

  it("is its path for a printer that does not say who it is", () => {
    expect(findLp(setUp, [office])).toBe("/dev/usb/lp0");
  });
});
