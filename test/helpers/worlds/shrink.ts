import { withOrders } from './plan';
import type { Plan } from './plan';
import { World } from './world';
import type { Violation, WorldState } from './worldState';

/** Worlds that one search tries at most. */
const MOST_TRIES = 150;

/** The smallest world that was found to break a rule, and how. */
export interface Shrunk {
    plan: Plan;
    violation: Violation;
    /** What happened to the orders of that world, as a table. */
    history: string;
}

/**
 * Looks for a smaller world that breaks the same rule: fewest orders, then fewest messages.
 * @param violation - what the world of the plan breaks
 */
export async function shrink(plan: Plan, violation: Violation, cartridges?: string): Promise<Shrunk> {
    let tries = 0;
    let smallest = await breaks(plan, violation.rule, cartridges);
    const isSmaller = async (smaller: Plan): Promise<boolean> => {
        if (tries >= MOST_TRIES) {
            return false;
        }
        tries += 1;
        const broken = await breaks(smaller, violation.rule, cartridges);
        smallest = broken || smallest;
        return broken !== null;
    };
    const own = plan.orders.filter(({ id }) => id === violation.orderId);
    if (own.length > 0) {
        await isSmaller(withOrders(plan, own));
    }
    const orders = await fewest((smallest?.plan || plan).orders, (some) => isSmaller(withOrders(plan, some)));
    const fewer = withOrders(plan, orders);
    await fewest(fewer.steps, (steps) => isSmaller({ ...fewer, steps }));
    return smallest || { plan, violation, history: '' };
}

/** @returns null where the plan breaks no such rule */
async function breaks(plan: Plan, rule: string, cartridges?: string): Promise<Shrunk | null> {
    const world = new World(plan, cartridges);
    try {
        const violations = await world.live();
        const violation = violations.find((one) => one.rule === rule);
        return violation ? { plan, violation, history: historyOf(world, violation) } : null;
    } finally {
        world.close();
    }
}

/** Leaves out halves, quarters and so on, while what is left still does it. */
async function fewest<T>(items: T[], does: (some: T[]) => Promise<boolean>): Promise<T[]> {
    let left = items;
    for (
        let size = Math.ceil(left.length / 2);
        size >= 1 && left.length > 1;
        size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
        for (let from = 0; from < left.length && left.length > 1;) {
            const some = [...left.slice(0, from), ...left.slice(from + size)];
            if (some.length > 0 && (await does(some))) {
                left = some;
            } else {
                from += size;
            }
        }
    }
    return left;
}

/** What happened to the order of a violation, or to all orders where it names none, as a table. */
function historyOf(world: WorldState, { orderId }: Violation): string {
    const lines = world.diary.filter((line) => orderId === '' || line.orderId === orderId).slice(-60);
    const width = Math.max(4, ...lines.map(({ what }) => Math.min(100, what.length)));
    return lines
        .map(
            ({ at, orderId: id, what, answer }) =>
                `${at.slice(0, 16)}  ${id.slice(-4)}  ${what.padEnd(width)}  ${answer}`
        )
        .join('\n');
}
