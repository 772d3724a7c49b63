import { seeded } from '../../simulators/tiktok-shop/random';

/**
 * Draws some of a list, in its sequence.
 * @param most - how many; all where there are no more
 * @param seed - one seed draws the same for ever
 */
export function sampleOf<T>(all: T[], most: number, seed: number): T[] {
    const random = seeded(seed);
    const drawn = all.map((item, index) => ({ item, index, lot: random() }));
    drawn.sort((one, other) => one.lot - other.lot);
    return drawn
        .slice(0, most)
        .sort((one, other) => one.index - other.index)
        .map(({ item }) => item);
}
