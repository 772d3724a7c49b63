/** How far an order has come on TikTok. */
export type OrderStage =
    | 'unpaid'
    /** TikTok holds it, so that the buyer can cancel. */
    | 'held'
    | 'to-ship'
    /** Units were reported as shipped, and not all have left. */
    | 'shipping'
    /** Carriers have all of it. */
    | 'left'
    /** It has arrived, or TikTok has refunded it before. */
    | 'over'
    | 'cancelled'
    /** A status that TikTok has added since: it may mean anything. */
    | 'unknown';

/** Source: Order API overview, status machine. */
const STAGES: { [status: string]: OrderStage } = {
    UNPAID: 'unpaid',
    ON_HOLD: 'held',
    AWAITING_SHIPMENT: 'to-ship',
    PARTIALLY_SHIPPING: 'shipping',
    AWAITING_COLLECTION: 'shipping',
    IN_TRANSIT: 'left',
    DELIVERED: 'over',
    COMPLETED: 'over',
    CANCELLED: 'cancelled'
};

/** The stage of a status of TikTok. */
export function stageOfOrder(status: string): OrderStage {
    return Object.prototype.hasOwnProperty.call(STAGES, status) ? (STAGES[status] as OrderStage) : 'unknown';
}

/** TikTok's statuses of the given stages, in the sequence in which an order has them. */
export function statusesIn(stages: OrderStage[]): string[] {
    return Object.keys(STAGES).filter((status) => stages.indexOf(stageOfOrder(status)) >= 0);
}

/** Whether carriers have all of an order. */
export function hasLeft(status: string): boolean {
    return ['left', 'over'].indexOf(stageOfOrder(status)) >= 0;
}
