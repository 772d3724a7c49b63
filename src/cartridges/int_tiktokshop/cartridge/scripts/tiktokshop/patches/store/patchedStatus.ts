import Order = require('dw/order/Order');
import type { Faults } from '../../platform/rules/input';
import { orderPatchMessages } from '../rules/orderPatch';
import type { OrderPatch } from '../rules/orderPatch';
import { unchangedState } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { readShipmentsInfo } from '../rules/patchedJson';
import { isoNow } from '../../platform/clock';
import type { LedgerEntry } from '../../lifecycle/store/ledger';
import { readState, stateOfNew } from '../../lifecycle/store/orderState';

/** Actions that cancel: those that were carried out are taken out of the order again. */
const CANCELLING = ['cancel', 'cancel_order'];

/**
 * What someone has written into an order where no hook tells us, as if it had come by PATCH: status fields, actions
 * and packages that say something else than what was applied.
 * @param entry - null for an order that nobody has adopted yet: it is compared with a new one
 * @returns null if they say the same
 */
export function patchedStatus(order: dw.order.Order, entry: LedgerEntry | null): OrderPatch | null {
    const state = entry ? readState(order, entry) : stateOfNew(order);
    const applied = unchangedState(state);
    const channelStatus = Number(order.custom.externalChannelOrderStatus.value || applied.channelStatus);
    const isShipped =
        order.shippingStatus.value === Order.SHIPPING_STATUS_SHIPPED && applied.shippingStatus !== 'SHIPPED';
    const patch: OrderPatch = {
        externalOrderStatus: unless(applied.status, order.custom.externalOrderStatus),
        systemOrderStatus: unless(applied.status, order.externalOrderStatus),
        channelStatus: channelStatus === applied.channelStatus ? null : channelStatus,
        isShipped: isShipped,
        exportStatus: null,
        action: textOf(order.custom.orderAction),
        cancelInfo: textOf(order.custom.cancelInfo),
        shipmentsInfo: readableShipments(textOf(order.custom.shipmentsInfo)),
        // The platform keeps nothing of the lines of a PATCH: only a hook sees them.
        items: []
    };
    const isPatched = patch.externalOrderStatus || patch.systemOrderStatus || patch.channelStatus || isShipped;
    return isPatched || asksForMore(patch, state) ? patch : null;
}

/** Whether an action or packages say something new. An action that cannot be read is to be refused once. */
function asksForMore(patch: OrderPatch, state: OrderState): boolean {
    const read = orderPatchMessages(patch, state, isoNow());
    return read.ok ? read.messages.length > 0 : CANCELLING.indexOf(patch.action) >= 0;
}

/** The packages that an order says it has, as long as they can be read: the official cartridge has its own form. */
function readableShipments(text: string): string {
    const faults: Faults = { first: null };
    readShipmentsInfo(text, faults, isoNow());
    return faults.first ? '' : text;
}

/** A status word, or null if it is the one that was applied. */
function unless(applied: string, word: string | null): string | null {
    return word === applied ? null : word;
}

function textOf(value: string | null): string {
    return value || '';
}
