import type { ReactElement } from "react";

/** One stroke family on a 24-unit grid; the words beside an icon carry the meaning. */
const strokes = {
  scan: "M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M8 8.5v7M11 8.5v7M13.5 8.5v7M16.5 8.5v7",
  scale:
    "M4 20h16M6 20l1-5h10l1 5M12 15v-3M5 12h14M7 12c0-3 2-5 5-5s5 2 5 5M12 7V4",
  label: "M5 3h14v18H5zM8.5 7v5M11 7v5M13 7v5M15.5 7v5M8.5 16h7M8.5 18.5h4",
  box: "M3.5 7.5 12 3l8.5 4.5v9L12 21l-8.5-4.5zM3.5 7.5 12 12l8.5-4.5M12 12v9",
  badge:
    "M6 4h12a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM10 2.5h4V6h-4zM9 17.5c0-2 1.3-3 3-3s3 1 3 3M12 12.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8",
  check: "M4.5 12.5 10 18 19.5 7",
  stop: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.4v.2",
  hourglass:
    "M6 3h12M6 21h12M7.5 3v3.2c0 2.6 4.5 3.6 4.5 5.8s-4.5 3.2-4.5 5.8V21M16.5 3v3.2c0 2.6-4.5 3.6-4.5 5.8s4.5 3.2 4.5 5.8V21",
  question:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.3 9.4a2.8 2.8 0 1 1 4.3 2.4c-1 .6-1.6 1.1-1.6 2.2M12 16.8v.2",
  printer:
    "M7 9V3.5h10V9M7 17H4.5v-6A1.5 1.5 0 0 1 6 9.5h12a1.5 1.5 0 0 1 1.5 1.5v6H17M7 14h10v6.5H7z",
  scanner:
    "M4 5h10.5a3 3 0 0 1 3 3v0a3 3 0 0 1-3 3H4zM8 11l1.2 9h4L12 11M19.5 5.5l1.5-1M20 8h1.8M19.5 10.5l1.5 1",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5.2l3.4 2",
  queue: "M4 6h16M4 12h16M4 18h10",
  devices: "M12 3v5M8 8h8v4a4 4 0 0 1-8 0zM12 16v5M9.5 3v2M14.5 3v2",
  training:
    "M3 9.5 12 5l9 4.5-9 4.5zM7 11.7V16c1.4 1.4 3 2 5 2s3.6-.6 5-2v-4.3M21 9.5V15",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20.5 20.5",
  cross: "M6 6l12 12M18 6 6 18",
  gift: "M4 11h16v9.5H4zM3 7.5h18V11H3zM12 7.5v13M12 7.5C9 7.5 7.5 6.3 7.5 5S9 3 10 3.5s2 2.3 2 4c0-1.7 1-3.5 2-4s2.5 0 2.5 1.5S15 7.5 12 7.5",
  hazmat: "M12 3.5 21.5 20h-19zM12 9.5v5M12 17.2v.2",
  note: "M5 4h14v12l-4 4H5zM15 20v-4h4M8.5 8.5h7M8.5 12h5",
  hand: "M8 12.5V6a1.5 1.5 0 0 1 3 0v5M11 11V4.5a1.5 1.5 0 0 1 3 0V11M14 11V6a1.5 1.5 0 0 1 3 0v8c0 4-2 6.5-5.5 6.5-3 0-4.5-1.5-6-4.5l-1.7-3.3a1.5 1.5 0 0 1 2.6-1.4L8 13.5",
  shop: "M4 10v10h16V10M3 10l2-6h14l2 6c0 1.5-1.2 2.5-2.6 2.5S15.2 11.5 15.2 10c0 1.5-1.4 2.5-3.2 2.5S8.8 11.5 8.8 10c0 1.5-1.4 2.5-2.8 2.5S3 11.5 3 10M10 20v-4.5h4V20",
  sound: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16.5 9.5l4 5M20.5 9.5l-4 5",
  card: "M3 5.5h18v13H3zM6.5 9v6M9 9v6M11.5 9v6M15 9.5h3.5M15 12.5h3.5",
  coins:
    "M9 9.5c3.3 0 6-1.1 6-2.5S12.3 4.5 9 4.5 3 5.6 3 7s2.7 2.5 6 2.5M3 7v5c0 1.4 2.7 2.5 6 2.5M3 12v5c0 1.4 2.7 2.5 6 2.5M15 17c3.3 0 6-1.1 6-2.5S18.3 12 15 12s-6 1.1-6 2.5 2.7 2.5 6 2.5M9 14.5V17c0 1.4 2.7 2.5 6 2.5s6-1.1 6-2.5v-2.5",
  plus: "M12 5v14M5 12h14",
  plug: "M9 3v5M15 3v5M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0zM12 17v4",
  unplugged:
    "M9 3v5M15 3v5M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0zM12 17v4M3.5 20.5 20.5 3.5",
  lock: "M6 10.5h12V20H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5",
  pause: "M8.5 5v14M15.5 5v14",
  heat: "M12 4a2 2 0 0 1 2 2v7.6a4 4 0 1 1-4 0V6a2 2 0 0 1 2-2M12 10v7M17.5 6h2.5M17.5 9.5h2.5",
  roll: "M9 20a5 8 0 1 0 0-16 5 8 0 0 0 0 16M9 14.5a1.5 2.5 0 1 0 0-5 1.5 2.5 0 0 0 0 5M9 4h9a3 8 0 0 1 2.5 8v8H9",
  ribbon:
    "M7 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M17 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M7 8h10M7 16.5h10",
  lid: "M4 13h16v7H4zM4 13 18.5 4.5M8 16.5h8",
  scissors:
    "M6.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M6.5 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M8.5 8 20 18.5M8.5 16 20 5.5",
  asleep:
    "M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5M14 4.5h4.5L14 9.5h4.5",
  busy: "M4 5h16v11H4zM9 20h6M12 16v4M8 10.5h8",
  keyboard: "M3 6.5h18v11H3zM6.5 10h.2M10 10h.2M13.5 10h.2M17 10h.2M8 14h8",
  copy: "M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4",
  back: "M20 12H4.5M11 5.5 4.5 12l6.5 6.5",
  settings: "M4 7h9M17 7h3M4 12h3M11 12h9M4 17h7M15 17h5M15 5v4M9 10v4M13 15v4",
  pulse: "M3 12.5h4l2.5-6.5 4 12 2.5-5.5h5",
  transfer: "M4 8.5h14.5M15 4.5l4 4-4 4M20 15.5H5.5M9 11.5l-4 4 4 4",
  truck:
    "M2.5 6.5h11v10h-11zM13.5 10h4l3.5 3.5v3h-7.5M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4M17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M12 10.5v6M9.5 14l2.5 2.5 2.5-2.5",
} as const;

export type IconName = keyof typeof strokes;

export const Icon = ({
  name,
  className,
}: {
  readonly name: IconName;
  readonly className?: string;
}): ReactElement => (
  <svg
    className={className === undefined ? "icon" : `icon ${className}`}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d={strokes[name]} />
  </svg>
);
