import { planOf } from '#helpers/worlds/plan';
import { World } from '#helpers/worlds/world';
import type { Violation } from '#helpers/worlds/worldState';
import { directKind, kindOf, switchedKind } from '#helpers/worlds/kinds/drawKind';
import type { WorldKind } from '#helpers/worlds/kinds/worldKind';

/** Which worlds a run has. */
export interface WorldRun {
    /** The kind of a world by its seed. */
    kindOf: (seed: number) => WorldKind;
    /** Orders that live together on one instance. */
    together: number;
}

/** The runs that there are, by name. */
export const RUNS: Record<string, WorldRun> = {
    any: { kindOf, together: 100 },
    direct: { kindOf: directKind, together: 100 },
    switched: { kindOf: switchedKind, together: 500 }
};

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

/** Worlds of one run share no seed with worlds of another run of less than a million worlds. */
const WORLDS_PER_SEED = 1_000_000;

/**
 * Lets a world live to its end.
 * @param seed - of the run
 * @param world - its number in the run; both draw what kind of world it is
 * @param kind - name of one of RUNS
 * @param cartridges - folder of the compiled cartridges; the repository's unless given
 */
export async function liveThrough(seed: number, world: number, kind = 'any', cartridges?: string): Promise<WorldEnd> {
    const begun = process.cpuUsage();
    const plan = planOfWorld(seed, world, kind);
    const living = new World(plan, cartridges);
    try {
        const violations = await living.live();
        const { user, system } = process.cpuUsage(begun);
        return {
            world,
            orders: plan.orders.length,
            operations: living.diary.length,
            cpuMs: (user + system) / 1000,
            violations
        };
    } finally {
        living.close();
    }
}

/** The plan of a world of a run. */
export function planOfWorld(seed: number, world: number, kind = 'any'): ReturnType<typeof planOf> {
    const own = seed * WORLDS_PER_SEED + world;
    const { kindOf: drawn, together } = RUNS[kind]!;
    return planOf(drawn(own), together, own);
}
