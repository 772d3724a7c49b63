import type { Erasure } from 'int_tiktokshop/cartridge/scripts/tiktokshop/erasure/eraseBuyer';
import type { BuyersOrder } from 'int_tiktokshop/cartridge/scripts/tiktokshop/erasure/findBuyer';
import { text } from '../platform/webPage';

/** The view that asks before a buyer is erased. */
export function askView(orders: BuyersOrder[]): object {
    return viewOf(orders, '');
}

/** The view that asks again, because the form came without the tick. */
export function askAgainView(orders: BuyersOrder[]): object {
    return viewOf(orders, 'unsure');
}

function viewOf(orders: BuyersOrder[], doubt: '' | 'unsure'): object {
    const possible = orders.filter((order) => order.refusal === '');
    return {
        orders: orders.map(orderView),
        orderNos: possible.map((order) => order.orderNo).join(' '),
        isPossible: possible.length > 0,
        isUnsure: doubt === 'unsure'
    };
}

/** The view of what was erased, and what was not. */
export function doneView(erasure: Erasure): object {
    return { erased: erasure.erased, refused: erasure.refused.map(orderView) };
}

function orderView(order: BuyersOrder): object {
    return {
        orderNo: order.orderNo,
        status: order.status,
        isErased: order.isErased,
        refusal: order.refusal === '' ? '' : text('erasure.refused.' + order.refusal)
    };
}
