/** One type of TikTok's webhooks: what it is about, and what reading it means. */
export interface WebhookType {
    /** Number in the field `type`. */
    type: number;
    /** Name under which the type is registered at TikTok. */
    event: string;
    /** What is read again: the orders that the webhook names, these with their returns, or the authorization of the shop. */
    about: 'orders' | 'returns' | 'shop';
    /** Ids of the orders it names, unchecked. */
    orderIdsOf: (data: { [name: string]: unknown }) => unknown[];
    /** Whether a buyer may have asked to cancel, so that the requests are read as well. */
    mayAskToCancel: boolean;
    /** Whether TikTok offers it to every shop: otherwise a shop may be refused the registration. */
    isEverywhere: boolean;
}

/** The order of `data.order_id`: where most types name it. */
export function orderIdOf(data: { [name: string]: unknown }): unknown[] {
    return [data.order_id];
}

/** Webhooks about the shop name no orders. */
export function noOrderIds(): unknown[] {
    return [];
}
