import { useEffect, useState, type ReactElement } from "react";
import { QrCode } from "../../../components/qr-code.tsx";
import { saveFile } from "../../../components/save-file.ts";
import {
  useStationState,
  useSurroundings,
  useWords,
} from "../../../surroundings.tsx";

/** This bench's set-up, as codes for the next bench's scanner and as a file. */
export function GivePanel(): ReactElement {
  const { station } = useSurroundings();
  const words = useWords().devices;
  const name = useStationState((state) => state.greeting?.stationName ?? "");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    let current = true;
    void station.devices.exportCodes().then((answer) => {
      if (current && answer !== null) setCodes(answer);
    });
    return () => {
      current = false;
    };
  }, [station]);
  const save = async (): Promise<void> => {
    const document = await station.devices.exportSetup();
    if (document === null) return;
    saveFile(
      new Blob([JSON.stringify(document, null, 2)], {
        type: "application/json",
      }),
      `packbench-${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.json`,
    );
  };
  const code = codes?.[shown];
  return (
    <section className="setting give">
      <h2>{words.give}</h2>
      <p>{words.giveHint}</p>
      {code === undefined ? (
        <p className="quiet">{words.loading}</p>
      ) : (
        <QrCode
          text={code}
          label={words.giveCode(shown + 1, codes?.length ?? 1)}
        />
      )}
      {codes !== null && codes.length > 1 && (
        <div className="device-actions give-turn">
          <button
            type="button"
            className="button"
            disabled={shown === 0}
            onClick={() => {
              setShown(shown - 1);
            }}
          >
            {words.codeBefore}
          </button>
          <b>{words.giveCode(shown + 1, codes.length)}</b>
          <button
            type="button"
            className="button"
            disabled={shown === codes.length - 1}
            onClick={() => {
              setShown(shown + 1);
            }}
          >
            {words.codeAfter}
          </button>
        </div>
      )}
      <div className="device-actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            void save();
          }}
        >
          {words.saveFile}
        </button>
      </div>
    </section>
  );
}
