import { expect, test } from "vitest";
import { usualProfile } from "../../../shared/domain/bench-profile.ts";
import { openPracticeStation } from "../../helpers/practice-station.ts";

test("what a packer chooses goes with the badge, comes back with it, and is nobody else's to change", async () => {
  const station = await openPracticeStation();
  const change = (
    personId: string | null,
    of: Parameters<typeof station.client.profile.change>[0]["change"],
  ) =>
    station.client.profile.change({
      commandId: crypto.randomUUID(),
      personId,
      change: of,
    });
  try {
    expect(await change(null, { hand: "left" })).toMatchObject({
      ok: false,
      refusal: { code: "scan.not-signed-in" },
    });

    const { operator: signedIn } = await station.scan("PB-BADGE-MARTA-2041");
    const marta = signedIn?.id ?? "";
    expect(signedIn?.profile).toEqual(usualProfile);
    await change(null, { hand: "left", volumePercent: 50 });
    await change(null, { textSize: "largest", language: "de" });
    const hers = { ...usualProfile, hand: "left", volumePercent: 50 };
    await station.until(
      "the bench is Marta's",
      ({ operator }) =>
        operator?.profile?.textSize === "largest" && operator.language === "de",
    );
    expect(station.bench().operator?.profile).toMatchObject({
      ...hers,
      textSize: "largest",
    });

    await station.act("sign-out");
    const piotr = await station.scan("PB-BADGE-PIOTR-2077");
    expect(piotr.operator?.profile).toEqual(usualProfile);
    expect(await change(marta, { voice: "on" })).toMatchObject({
      ok: false,
      refusal: { code: "role.supervisor-needed" },
    });

    await station.scan("PB-BADGE-SAM-1003");
    const found = (await station.client.people.list()).find(
      ({ id }) => id === marta,
    );
    expect(found?.profile).toEqual({ ...hers, textSize: "largest" });
    expect(await change(marta, { voice: "on" })).toEqual({ ok: true });
    const back = await station.scan("PB-BADGE-MARTA-2041");
    expect(back.operator?.profile).toMatchObject({
      hand: "left",
      voice: "on",
      textSize: "largest",
    });
  } finally {
    await station.stop();
  }
});
