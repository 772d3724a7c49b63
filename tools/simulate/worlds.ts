import { planOf } from '#helpers/worlds/plan';
import { World } from '#helpers/worlds/world';
import type { Violation } from '#helpers/worlds/worldState';
import { kindOf } from '#helpers/worlds/worldKind';

/** Orders that live together on one instance. */
export const TOGETHER = 100;

/** How one world ended. */
export interface WorldEnd {
    world: number;
    orders: number;
    /** What happened to its orders. */
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
 * @param world - its number in the run; both draw what kind of world it is
 * @param cartridges - folder of the compiled cartridges; that of the repository unless given
 */
export async function liveThrough(seed: number, world: number, cartridges?: string): Promise<WorldEnd> {
    const begun = process.cpuUsage();
    const plan = planOfWorld(seed, world);
    const living = new World(plan, cartridges);
    try {
        const violations = await living.live();
        const { user, system } = process.cpuUsage(begun);
        return { world, orders: TOGETHER, operations: living.diary.length, cpuMs: (user + system) / 1000, violations };
    } finally {
        living.close();
    }
}

/** The plan of a world of a run. */
export function planOfWorld(seed: number, world: number): ReturnType<typeof planOf> {
    const own = seed * WORLDS_PER_SEED + world;
    return planOf(kindOf(own), TOGETHER, own);
}
