import type { LineFacts } from '#cartridge/lifecycle/rules/lineFacts';
import type { TikTokLine, TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';

/** An open unit of product A on TikTok, unless it says otherwise. */
export function unit(id: string, told: Partial<TikTokLine> = {}): TikTokLine {
    return { id, seller_sku: 'A', display_status: 'AWAITING_SHIPMENT', ...told };
}

/** A unit that TikTok has cancelled before it left. */
export function cancelledUnit(id: string, told: Partial<TikTokLine> = {}): TikTokLine {
    return unit(id, { display_status: 'CANCELLED', ...told });
}

/** A unit that has left on TikTok. */
export function shippedUnit(id: string, told: Partial<TikTokLine> = {}): TikTokLine {
    return unit(id, { display_status: 'IN_TRANSIT', tracking_number: '1Z1', ...told });
}

/** TikTok's order with these units. */
export function orderOf(units: TikTokLine[], told: Partial<TikTokOrder> = {}): TikTokOrder {
    return { id: '577000000000000001', status: 'AWAITING_SHIPMENT', line_items: units, ...told };
}

/** A line of the order here: two open units of product A at 10.00, unless it says otherwise. */
export function lineOf(told: Partial<LineFacts> = {}): LineFacts {
    return {
        productId: 'A',
        quantity: 2,
        amount: 2000,
        status: 0,
        cancelled: 0,
        shipped: 0,
        carrier: '',
        trackingNumber: '',
        ...told
    };
}
