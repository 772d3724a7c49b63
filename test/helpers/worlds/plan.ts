import { seeded } from '#simulators/tiktok-shop/random';
import type { WorldKind } from './kinds/worldKind';

/** Rounds of messages. */
export const ROUNDS = 5;

/** An order and what is drawn for it. */
export interface PlannedOrder {
    /** TikTok's id. */
    id: string;
    /** Orders with the same number are one buyer's. */
    buyer: number;
    seed: number;
    /** An order to which one thing happens, and that must end accordingly; null for one to which anything happens. */
    single: 'shipped' | 'cancelled' | null;
}

/** Rounds before which an order may be born, where buyers do not all buy at first. */
const BIRTH_ROUNDS = 3;

/** The round before which an order is born where buyers buy at any time; one to which a single thing happens at first. */
export function birthRound({ seed, single }: PlannedOrder): number {
    return single ? 0 : Math.floor(seeded(seed + 1)() * BIRTH_ROUNDS);
}

/** Something that happens to an order, or beside it. What it is depends on its seed and on what was before. */
export interface PlannedStep {
    round: number;
    orderId: string;
    seed: number;
}

/** A world before it begins. Without some of its orders and steps it is a smaller one, in which the others stay as they are. */
export interface Plan {
    seed: number;
    kind: WorldKind;
    orders: PlannedOrder[];
    steps: PlannedStep[];
}

const FIRST_ID = 577000000000000000n;
/** How the ids of all orders of a plan begin. */
export const IDS = '577000000000000';
/** Share of orders to which one thing happens. */
const SINGLE = 0.1;

/** A plan of so many orders; the same one for each seed. */
export function planOf(kind: WorldKind, count: number, seed: number): Plan {
    const random = seeded(seed);
    const nextSeed = (): number => Math.floor(random() * 2 ** 31);
    const orders = Array.from({ length: count }, (_value, index): PlannedOrder => {
        const drawn = random();
        return {
            id: String(FIRST_ID + BigInt(index)),
            buyer: Math.floor(index / 2),
            seed: nextSeed(),
            single: drawn >= SINGLE ? null : drawn < SINGLE / 2 ? 'shipped' : 'cancelled'
        };
    });
    const steps = Array.from({ length: ROUNDS }, (_value, round) =>
        orders
            .filter(({ single }) => !single || round === 1)
            .map(({ id }) => ({ round, orderId: id, seed: nextSeed() }))
    ).flat();
    return { seed, kind, orders, steps };
}

/** The plan without the other orders. */
export function withOrders(plan: Plan, orders: PlannedOrder[]): Plan {
    const ids = new Set(orders.map(({ id }) => id));
    return { ...plan, orders, steps: plan.steps.filter(({ orderId }) => ids.has(orderId)) };
}
