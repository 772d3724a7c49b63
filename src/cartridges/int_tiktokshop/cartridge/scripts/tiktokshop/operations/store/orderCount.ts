import Order = require('dw/order/Order');
import { countedAs } from '../rules/orderCounts';
import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { cancelRequestOf } from '../../lifecycle/store/ledger/cancelRequest';
import { getState } from '../../lifecycle/store/orderState';
import { siteDay } from './siteDay';

/** What an order counts as now, see `countedAs`. */
export function countsNowAs(order: dw.order.Order, entry: LedgerEntry): string {
    const state = getState(order, entry);
    const request = cancelRequestOf(entry);
    return countedAs({
        day: siteDay(order.creationDate),
        status: state.status,
        isExported: order.exportStatus.value === Order.EXPORT_STATUS_EXPORTED,
        isHeld: state.holdReason !== '' && state.status !== 'CANCELLED',
        hasOpenRequest: request !== null && request.state === 'open',
        orderTag: order.custom.orderTag || ''
    });
}
