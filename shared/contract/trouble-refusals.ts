/** About goods that are not there or broken, and labels and orders that are taken back. */
export interface TroubleRefusals {
  "parcel.short": { parcel: string; title: string; missing: number };
  /** Every unit of it is in the box. */
  "parcel.nothing-missing": { title: string };
  /** Its label is made at the platform: there it can be split and cancelled no more. */
  "parcel.label-made": { parcel: string };
  /** This market's sellers cancel whole orders only. */
  "order.whole-only": { parcel: string };
  "order.cannot-cancel": { parcel: string; reason: string };
  /** The platform makes one label for a package, and takes none back. */
  "label.cannot-void": { parcel: string };
}
