import { unchangedState } from '../rules/orderState';
import type { OrderChanges } from '../rules/orderState';
import { CHANNEL_STATUS } from '../rules/orderStatus';
import type { LedgerEntry } from './ledger/ledgerEntry';
import { isOurs, shipmentsInfoOf } from './orderFacts';
import { getState, packagesOf } from './orderState';
import { returnsOf, returnStatusOf } from './returns';
import { clearLines } from './unjudgedGoods';

/** What others have written to attributes of an order, by the names that a PATCH has for them. */
export interface Words {
    [name: string]: unknown;
}

const CANCELLING = ['cancel', 'cancel_order'];

/** Status fields and actions that differ. restoreState removes an action once it was applied or refused. */
export function changedWords(order: dw.order.Order, entry: LedgerEntry | null, applied: OrderChanges): Words {
    const custom = order.custom;
    const channelStatus = Number(custom.externalChannelOrderStatus.value || applied.channelStatus);
    const words: Words = {};
    putChanged(words, 'c_externalOrderStatus', custom.externalOrderStatus, applied.status);
    putChanged(words, 'external_order_status', order.externalOrderStatus, applied.status);
    putChanged(words, 'c_externalChannelOrderStatus', channelStatus, applied.channelStatus);
    putChanged(words, 'c_orderAction', custom.orderAction, '');
    const isCancelling =
        CANCELLING.indexOf(custom.orderAction || '') >= 0 || Object.keys(words).some((name) => /Status/.test(name));
    // Beside a cancellation that was applied, cancelInfo repeats it. Elsewhere it asks for one that nothing else names.
    putChanged(words, 'c_externalReturnStatus', returnStatusOf(order), entry ? returnsOf(entry).status : null);
    if (isCancelling || applied.status !== 'CANCELLED') {
        putChanged(words, 'c_cancelInfo', custom.cancelInfo, '');
    }
    // The channel status that comes with further units to cancel is the one that the order has from the units before.
    if (words.c_cancelInfo !== undefined && applied.channelStatus === CHANNEL_STATUS.CANCELLED_PARTIAL) {
        words.c_externalChannelOrderStatus = channelStatus;
    }
    return words;
}

/**
 * Status fields, actions and packages that differ, for the successor of an edited order, which takes them over before they were
 * judged. Its return status is carried over with the return statuses of the lines.
 */
export function unjudgedWords(order: dw.order.Order, entry: LedgerEntry): Words {
    const words = changedWords(order, entry, unchangedState(getState(order, entry)));
    delete words.c_externalReturnStatus;
    putChanged(words, 'c_shipmentsInfo', order.custom.shipmentsInfo, shipmentsInfoOf(packagesOf(order, entry)));
    return words;
}

/** Adds a written value if it differs from what was applied. */
export function putChanged(words: Words, name: string, value: unknown, applied: unknown): void {
    if (!isOurs(value, applied === null ? '' : applied)) {
        words[name] = value;
    }
}

/** Writes words to an order, for the sweep to judge. Needs a transaction. */
export function writeUnjudged(order: dw.order.Order, words: Words): void {
    const custom = order.custom;
    custom.externalOrderStatus = textOf(words.c_externalOrderStatus) || custom.externalOrderStatus;
    custom.orderAction = textOf(words.c_orderAction) || custom.orderAction;
    custom.cancelInfo = textOf(words.c_cancelInfo) || custom.cancelInfo;
    custom.shipmentsInfo = textOf(words.c_shipmentsInfo) || custom.shipmentsInfo;
    if (words.c_externalChannelOrderStatus) {
        custom.externalChannelOrderStatus = words.c_externalChannelOrderStatus as 3;
    }
    if (words.external_order_status) {
        order.setExternalOrderStatus(textOf(words.external_order_status));
    }
}

/**
 * Clears what TikTok and the seller write to an order from one that was edited: a value that stands there later is a message under
 * the old number. Needs a transaction.
 */
export function clearWords(edited: dw.order.Order): void {
    edited.custom.externalOrderStatus = null;
    edited.custom.externalChannelOrderStatus = null;
    edited.custom.orderAction = null;
    edited.custom.cancelInfo = null;
    edited.custom.shipmentsInfo = null;
    edited.setExternalOrderStatus('');
    clearLines(edited);
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}
