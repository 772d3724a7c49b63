import fs from 'node:fs';
import { withFault } from './faults';
import type { Fault } from './faults';
import { tryWorlds } from './tryWorlds';
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
 * @param worlds - so many of them at most
 */
export async function findFault(cartridges: string, fault: Fault, seed: number, worlds: number): Promise<FoundFault> {
    const copy = withFault(cartridges, fault);
    try {
        const broken: WorldEnd[] = [];
        let orders = 0;
        await tryWorlds(
            Array.from({ length: worlds }, (_value, world) => ({ seed, world, cartridges: copy })),
            (end) => {
                orders += broken.length > 0 ? 0 : end.orders;
                if (end.violations.length > 0) {
                    broken.push(end);
                }
                return broken.length === 0;
            }
        );
        const [first] = broken.sort((one, other) => one.world - other.world);
        const sound = first ? await rulesBrokenBy(seed, first.world) : [];
        const violation = first?.violations.find(({ rule }) => !sound.includes(rule));
        return {
            fault: fault.name,
            rule: violation?.rule || '',
            what: violation?.what || '',
            world: first ? first.world : -1,
            orders
        };
    } finally {
        fs.rmSync(copy, { recursive: true, force: true });
    }
}

/** Rules that a world breaks without any fault: those say nothing of it. */
async function rulesBrokenBy(seed: number, world: number): Promise<string[]> {
    const { violations } = await liveThrough(seed, world);
    return violations.map(({ rule }) => rule);
}
