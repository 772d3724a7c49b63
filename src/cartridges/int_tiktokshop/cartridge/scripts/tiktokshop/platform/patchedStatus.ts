import Order = require('dw/order/Order');
import type { OrderPatch } from '../domain/orderPatch';
import { unchangedState } from '../domain/orderState';
import { CHANNEL_STATUS } from '../domain/orderStatus';
import type { LedgerEntry } from './ledger';
import { readState } from './orderState';

/**
 * What someone has written into an order where no hook tells us, as if it had come by PATCH: the status fields that say
 * something else than what was applied.
 * @param entry - null for an order that nobody has adopted yet: it is compared with a new one
 * @returns null if they say the same
 */
export function patchedStatus(order: dw.order.Order, entry: LedgerEntry | null): OrderPatch | null {
    const applied = entry
        ? unchangedState(readState(order, entry))
        : { status: 'New', channelStatus: CHANNEL_STATUS.NEW, shippingStatus: 'NOTSHIPPED' };
    const channelStatus = Number(order.custom.externalChannelOrderStatus.value || applied.channelStatus);
    const isShipped =
        order.shippingStatus.value === Order.SHIPPING_STATUS_SHIPPED && applied.shippingStatus !== 'SHIPPED';
    const patch: OrderPatch = {
        externalOrderStatus: unless(applied.status, order.custom.externalOrderStatus),
        systemOrderStatus: unless(applied.status, order.externalOrderStatus),
        channelStatus: channelStatus === applied.channelStatus ? null : channelStatus,
        isShipped: isShipped,
        exportStatus: null,
        action: '',
        cancelInfo: order.custom.cancelInfo || '',
        shipmentsInfo: '',
        items: []
    };
    const isPatched = patch.externalOrderStatus || patch.systemOrderStatus || patch.channelStatus || isShipped;
    return isPatched ? patch : null;
}

/** A status word, or null if it is the one that was applied. */
function unless(applied: string, word: string | null): string | null {
    return word === applied ? null : word;
}
