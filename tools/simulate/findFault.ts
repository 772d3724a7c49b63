import fs from 'node:fs';
import { withFault } from './faults';
import type { Fault } from './faults';
import { tryWorlds } from './tryWorlds';
import type { Order } from './worker';
import { liveThrough } from './worlds';
import type { WorldEnd } from './worlds';

/** How a fault was found. */
export interface FoundFault {
    fault: string;
    /** The rule that it breaks first; empty where no world has found it. */
    rule: string;
    what: string;
    /** The first world of those that ran which breaks a rule; -1 for none. */
    world: number;
    /** Orders that had lived until then. */
    orders: number;
}

/**
 * Lets worlds live on cartridges with a fault, until a rule is broken.
 * @param cartridges - folder of the compiled cartridges without the fault
 * @param worlds - their numbers
 */
export async function findFault(cartridges: string, fault: Fault, seed: number, worlds: number[]): Promise<FoundFault> {
    const copy = withFault(cartridges, fault);
    const left = worlds.map((world) => ({ seed, world, cartridges: copy }));
    let orders = 0;
    try {
        while (left.length > 0) {
            const broken = await firstBroken(left);
            orders += broken.orders;
            const sound = broken.end ? await rulesBrokenBy(seed, broken.end.world) : [];
            const violation = broken.end?.violations.find(({ rule }) => !sound.includes(rule));
            if (broken.end && violation) {
                return {
                    fault: fault.name,
                    rule: violation.rule,
                    what: violation.what,
                    world: broken.end.world,
                    orders
                };
            }
        }
        return { fault: fault.name, rule: '', what: '', world: -1, orders };
    } finally {
        fs.rmSync(copy, { recursive: true, force: true });
    }
}

/** Lives through worlds until one breaks a rule, and takes those that have lived out of the list. */
async function firstBroken(left: Order[]): Promise<{ end: WorldEnd | undefined; orders: number }> {
    const ends: WorldEnd[] = [];
    await tryWorlds(left, (end) => {
        ends.push(end);
        return end.violations.length === 0;
    });
    const end = ends.filter(({ violations }) => violations.length > 0).sort((one, other) => one.world - other.world)[0];
    const lived = new Set(ends.filter((one) => !end || one.world <= end.world).map(({ world }) => world));
    left.splice(0, left.length, ...left.filter(({ world }) => !lived.has(world)));
    return { end, orders: ends.filter(({ world }) => lived.has(world)).reduce((sum, one) => sum + one.orders, 0) };
}

/** Rules that a world breaks without any fault: those say nothing of it. */
async function rulesBrokenBy(seed: number, world: number): Promise<string[]> {
    const { violations } = await liveThrough(seed, world);
    return violations.map(({ rule }) => rule);
}
