import type { ExternalOrderStatus } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderStatus';

/** How a badge looks: for what is due, what is under way, what went well, what is over, and what needs a person. */
export type Tone = 'new' | 'working' | 'good' | 'over' | 'warn' | 'bad';

const TONES: Record<ExternalOrderStatus, Tone> = {
    New: 'new',
    Acknowledged: 'working',
    PartiallyShipped: 'working',
    Shipped: 'good',
    Delivered: 'good',
    Completed: 'good',
    CANCELLED: 'over'
};

/** The tone of an order's status. */
export function statusTone(status: ExternalOrderStatus): Tone {
    return TONES[status];
}
