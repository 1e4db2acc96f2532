// When to call again after a line was lost: after 0.2 s, doubling to 10 s, each pause shortened by chance by up to a half, so that
// not everyone whom a restart threw out comes back in the same moment.
const FIRST = 200;
const MOST = 10_000;

export function pause(attempt, chance = Math.random()) {
    const full = Math.min(MOST, FIRST * 2 ** Math.min(attempt, 6));
    return full - full / 2 * chance;
}
