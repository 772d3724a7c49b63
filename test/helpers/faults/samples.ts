import { seeded } from '#simulators/tiktok-shop/random';

/** `npm run test:full` tries everything, `npm test` a sample. */
const IS_FULL = process.env.TEST_SAMPLES === 'full';
/** The same sample in each run, unless another is asked for: `TEST_SEED=7 npm test`. */
const SEED = Number(process.env.TEST_SEED || 1);

/**
 * How many times something is tried, or in which way.
 *
 * @param full - by `npm run test:full`
 * @param sample - by `npm test`
 */
export function times<T>(full: T, sample: T): T {
    return IS_FULL ? full : sample;
}

/**
 * Places at which something is tried.
 *
 * @param count - how many places there are
 * @param sample - how many of them `npm test` tries: the first, the last, and others by seed
 * @param seed - tells the samples of several tests apart
 * @returns numbers from 0 to `count - 1`, in their order
 */
export function placesOf(count: number, sample: number, seed: number): number[] {
    const all = Array.from({ length: count }, (_value, place) => place);
    if (IS_FULL || count <= sample) {
        return all;
    }
    const random = seeded(SEED * 1000 + seed);
    const chosen = new Set([0, count - 1]);
    while (chosen.size < sample) {
        chosen.add(Math.floor(random() * count));
    }
    return all.filter((place) => chosen.has(place));
}
