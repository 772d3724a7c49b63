import Order = require('dw/order/Order');
import type { Faults } from '../../platform/rules/input';
import { orderPatchMessages } from '../rules/orderPatch';
import type { OrderPatch } from '../rules/orderPatch';
import { unchangedState } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { readShipmentsInfo } from '../rules/patchedJson';
import { isoNow } from '../../platform/clock';
import type { LedgerEntry } from '../../lifecycle/store/ledger';
import { getState, stateOfNewOrder } from '../../lifecycle/store/orderState';

/** Actions that cancel. restoreState removes an action that was applied. */
const CANCELLING = ['cancel', 'cancel_order'];

/**
 * What somebody has written to an order without a hook, in the form of a PATCH: status fields, actions and packages
 * that differ from what was applied.
 * @param entry - null for an order that is not adopted yet, which is compared with a new order
 * @returns null if nothing differs
 */
export function patchedStatus(order: dw.order.Order, entry: LedgerEntry | null): OrderPatch | null {
    const state = entry ? getState(order, entry) : stateOfNewOrder(order);
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
        // The platform does not store the lines of a PATCH: only a hook sees them.
        items: []
    };
    const isPatched = patch.externalOrderStatus || patch.systemOrderStatus || patch.channelStatus || isShipped;
    return isPatched || asksForMore(patch, state) ? patch : null;
}

/** Whether an action or packages are news. So is a cancellation that cannot be read, to be refused once. */
function asksForMore(patch: OrderPatch, state: OrderState): boolean {
    const read = orderPatchMessages(patch, state, isoNow());
    return read.ok ? read.messages.length > 0 : CANCELLING.indexOf(patch.action) >= 0;
}

/** `shipmentsInfo` of an order; empty if it cannot be read: the official cartridge has another form of it. */
function readableShipments(text: string): string {
    const faults: Faults = { first: null };
    readShipmentsInfo(text, faults, isoNow());
    return faults.first ? '' : text;
}

/** The status word, or null if it was applied already. */
function unless(applied: string, word: string | null): string | null {
    return word === applied ? null : word;
}

function textOf(value: string | null): string {
    return value || '';
}
