/** What an installer can ask for without a mouse, on the devices screen. */
export const installerOrders = [
  "show-doctor",
  "device-use",
  "device-test-label",
  "device-zero",
  "device-tare",
] as const;
export type InstallerOrder = (typeof installerOrders)[number];

/** On the devices screen; the bench may mean something else by them. */
export const installerKeys: { readonly [Name in InstallerOrder]: string } = {
  "show-doctor": "Shift+F1",
  "device-use": "Shift+F2",
  "device-test-label": "Shift+F4",
  "device-zero": "Shift+F7",
  "device-tare": "Shift+F8",
};
