import { UnitHistories, WORLDS } from '#helpers/tiktok/unitHistories';
import type { Violation } from '#helpers/tiktok/unitHistories';

/** Orders that live together on one instance. */
export const TOGETHER = 100;

/** How one world ended. */
export interface WorldEnd {
    world: number;
    orders: number;
    operations: number;
    /** Processor time, in milliseconds. */
    cpuMs: number;
    violations: Violation[];
}

/** Worlds of one run have seeds that those of another run of less than a million worlds have not. */
const WORLDS_PER_SEED = 1_000_000;

/**
 * Lets a world live to its end.
 * @param seed - of the run
 * @param world - its number in the run; the kinds of worlds take turns
 */
export async function liveThrough(seed: number, world: number): Promise<WorldEnd> {
    const begun = process.cpuUsage();
    const kind = WORLDS[world % WORLDS.length] as (typeof WORLDS)[number];
    const histories = new UnitHistories(kind, TOGETHER, seed * WORLDS_PER_SEED + world);
    try {
        const { operations, violations } = await histories.run();
        const { user, system } = process.cpuUsage(begun);
        return { world, orders: TOGETHER, operations, cpuMs: (user + system) / 1000, violations };
    } finally {
        histories.close();
    }
}
