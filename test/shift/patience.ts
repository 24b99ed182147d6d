/** Nothing at a bench takes longer by itself: the slowest wait is a label asked for once a minute. */
export const patienceMs = 90_000;
export const paperPatienceMs = 20_000;
