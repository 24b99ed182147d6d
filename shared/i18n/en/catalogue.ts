import type { Catalogue } from "../catalogue.ts";
import { actions } from "./actions.ts";
import { articles } from "./articles.ts";
import { bench } from "./bench.ts";
import { boxes } from "./boxes.ts";
import { benchRules } from "./bench-rules.ts";
import { camera } from "./camera.ts";
import { devices } from "./devices.ts";
import { doctor } from "./doctor.ts";
import { frame } from "./frame.ts";
import { handover } from "./handover.ts";
import { instructions } from "./instructions.ts";
import { messages } from "./messages.ts";
import { papers } from "./papers.ts";
import { firstRun } from "./first-run.ts";
import { lessons } from "./lessons.ts";
import { profile } from "./profile.ts";
import { queue } from "./queue.ts";
import { refusals, remedies } from "./refusals.ts";
import { returns } from "./returns.ts";
import { scannerSetup } from "./scanner-setup.ts";
import { runs } from "./runs.ts";
import { shipping } from "./shipping.ts";
import { shops } from "./shops.ts";
import { statements } from "./statements.ts";
import { training } from "./training.ts";
import { trouble } from "./trouble.ts";

export const catalogue: Catalogue = {
  language: "en",
  actions,
  articles,
  bench,
  boxes,
  benchRules,
  camera,
  devices,
  doctor,
  frame,
  handover,
  instructions,
  messages,
  papers,
  firstRun,
  lessons,
  profile,
  queue,
  refusals,
  remedies,
  returns,
  scannerSetup,
  runs,
  shipping,
  shops,
  statements,
  training,
  trouble,
};
