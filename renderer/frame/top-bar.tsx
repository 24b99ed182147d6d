import { useSyncExternalStore, type ReactElement } from "react";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import {
  deviceKinds,
  type DeviceCard,
  type DeviceKind,
} from "../../shared/contract/devices-view.ts";
import { useFigures } from "../components/figures.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { kindIcons } from "../screens/devices/device-words.ts";
import { CameraSign } from "./camera-sign.tsx";
import {
  useNow,
  useStationState,
  useSurroundings,
  useWords,
} from "../surroundings.tsx";

const soonMs = 60 * 60_000;

/** Which bench, who packs, whether the devices and the shop are well, and the clock that matters. */
export function TopBar({
  bench,
  stationName,
  training,
}: {
  readonly bench: BenchView | null;
  readonly stationName: string;
  readonly training: boolean;
}): ReactElement {
  const words = useWords();
  const shop = useStationState((state) => state.shop);
  // Nothing a packer can put right: whoever can is told.
  const ending = useStationState(
    (state) => state.shops?.some(({ notices }) => notices.length > 0) ?? false,
  );
  const { sounder } = useSurroundings();
  const audible = useSyncExternalStore(sounder.subscribe, sounder.audible);
  return (
    <header className="top-bar">
      <p className="top-who">
        <b>{stationName}</b>
        {bench !== null && bench.operator !== null && (
          <span>{bench.operator.name}</span>
        )}
        {training && (
          <span className="tag" data-tone="ask">
            {words.frame.training}
          </span>
        )}
      </p>
      <ul className="top-devices">
        {!audible && (
          <li data-state="attention">
            <Icon name="sound" />
            {words.frame.soundOff}
          </li>
        )}
        <CameraSign />
        {bench?.supervisorCalled === true && (
          <li data-state="called">
            <Icon name="hand" />
            {words.bench.supervisorCalled}
          </li>
        )}
        {deviceKinds.map((kind) => (
          <DeviceSign key={kind} kind={kind} />
        ))}
        {shop !== null && shop.state !== "online" && (
          <li data-state={shop.state === "starting" ? "starting" : "attention"}>
            <Icon name="shop" />
            {words.frame.shop[shop.state]}
            {shop.outboxDue > 0 && `, ${words.frame.outboxDue(shop.outboxDue)}`}
          </li>
        )}
        {ending && bench?.operator?.role !== "packer" && (
          <li data-state="attention">
            <Icon name="lock" />
            {words.shops.permissionEnds}
          </li>
        )}
      </ul>
      <CourierClock />
    </header>
  );
}

const rank = { ready: 0, starting: 1, attention: 2, down: 3 } as const;
const stateIcons: { readonly [State in DeviceCard["state"]]: IconName } = {
  down: "cross",
  attention: "stop",
  starting: "hourglass",
  ready: "check",
};

/** One that works is enough: a spare that is unplugged is told on the devices screen. */
function DeviceSign({
  kind,
}: {
  readonly kind: DeviceKind;
}): ReactElement | null {
  const words = useWords().frame;
  const devices = useStationState((state) => state.devices);
  if (devices === null) return null;
  const ofKind = devices.filter((device) => device.setup.kind === kind);
  const onCable = ofKind.filter(({ setup }) => setup.address.wire !== "window");
  // A scanner that types cannot be missed, so it vouches only where there is no other.
  const states = (onCable.length > 0 ? onCable : ofKind)
    .map((device) => device.state)
    .sort((a, b) => rank[a] - rank[b]);
  const state = states[0];
  return (
    <li data-state={state ?? "none"}>
      <Icon name={state === undefined ? "cross" : stateIcons[state]} />
      <Icon name={kindIcons[kind]} className="top-kind" />
      <span className="top-word">{words.devices[kind]}</span>
      <span className={state === "ready" ? "unseen" : "top-state"}>
        {words.deviceStates[state ?? "none"]}
      </span>
    </li>
  );
}

function CourierClock(): ReactElement | null {
  const words = useWords().frame;
  const figures = useFigures();
  const now = useNow(10_000);
  const queue = useStationState((state) => state.queue);
  if (queue === null || queue.nextDeadlineAt === null) return null;
  const left = queue.nextDeadlineAt - now;
  return (
    <p
      className="courier"
      data-tone={left < 0 ? "stop" : left < soonMs ? "wait" : undefined}
    >
      <Icon name="clock" />
      <b>
        {left < 0
          ? words.overdueBy(figures.stretch(-left))
          : words.pickupIn(figures.stretch(left))}
      </b>
      <span>{words.toGo(queue.counts.waiting)}</span>
    </p>
  );
}
