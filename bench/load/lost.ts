import type { Callers, KeptOrder } from './callers';

/** Webhooks that are looked for in one request. */
const PORTION = 100;

/** What was sent for an order, and answered with success. */
export interface Sent {
    id: string;
    /** Null where the order was cancelled instead. */
    trackingNumber: string | null;
}

/** What is asked of the instance. */
type Asked = Pick<Callers, 'logIn' | 'kept' | 'ask'>;

export type InTurn = <T>(items: T[], work: (item: T) => Promise<void>) => Promise<void>;

/** What was answered with success and is not there. */
export interface Lost {
    orders: number;
    /** Orders that are there more than once, or that no one sent. */
    surplusOrders: number;
    events: number;
    patches: number;
    webhooks: number;
}

/**
 * Compares what was sent with what the instance has.
 * @param inTurn - does something for each item, some at once
 */
export async function lostOf(callers: Asked, all: Sent[], inTurn: InTurn): Promise<Lost> {
    const lost: Lost = { orders: 0, surplusOrders: 0, events: 0, patches: 0, webhooks: 0 };
    for (let start = 0; start < all.length; start += PORTION) {
        const sent = all.slice(start, start + PORTION);
        await callers.logIn();
        await inTurn(sent, async (one) => count(lost, one, await callers.kept(one.id)));
        const ids = sent.map(({ id }) => id);
        lost.webhooks += (JSON.parse(await callers.ask('Load-Webhooks', ids)) as boolean[]).filter((is) => !is).length;
    }
    lost.surplusOrders = Number(await callers.ask('Load-Count')) - (all.length - lost.orders);
    return lost;
}

function count(lost: Lost, { trackingNumber }: Sent, order: KeptOrder | null): void {
    lost.orders += order === null ? 1 : 0;
    if (trackingNumber === null) {
        lost.patches += order?.status === 'CANCELLED' ? 0 : 1;
    } else {
        const isShipped = order?.status === 'Shipped' && order.trackingNumbers.every((no) => no === trackingNumber);
        lost.events += isShipped ? 0 : 1;
    }
}
