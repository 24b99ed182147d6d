import type { ArticlesVisit } from "../screens/articles/use-articles-visit.ts";
import type { DevicesVisit } from "../screens/devices/devices-visit.ts";
import type { FirstRunVisit } from "../screens/first-run/use-first-run.ts";
import type { CourierVisit } from "../screens/handover/use-courier-visit.ts";
import type { PapersVisit } from "../screens/papers/use-papers-visit.ts";
import type { Search } from "../screens/queue/queue-search.tsx";
import type { ShippingVisit } from "../screens/shipping/use-shipping-visit.ts";
import type { LessonsVisit } from "../screens/training/use-lessons.ts";

/** What screens keep while somebody is at another one. */
export interface Visits {
  readonly first: FirstRunVisit;
  readonly search: Search;
  readonly devices: DevicesVisit;
  readonly papers: PapersVisit;
  readonly articles: ArticlesVisit;
  readonly shipping: ShippingVisit;
  readonly courier: CourierVisit;
  readonly lessons: LessonsVisit;
}
