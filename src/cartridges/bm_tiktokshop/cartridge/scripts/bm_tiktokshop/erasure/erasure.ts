import type { Erasure } from 'int_tiktokshop/cartridge/scripts/tiktokshop/erasure/eraseBuyer';
import type { BuyersOrder } from 'int_tiktokshop/cartridge/scripts/tiktokshop/erasure/findBuyer';
import { text } from '../platform/webPage';

/**
 * The view that asks before a buyer is erased.
 * @param orders - of the buyer
 * @param isUnsure - whether the form came without the tick
 */
export function askView(orders: BuyersOrder[], isUnsure: boolean): object {
    const possible = orders.filter((order) => order.refusal === '');
    return {
        orders: orders.map(orderView),
        orderNos: possible.map((order) => order.orderNo).join(' '),
        isPossible: possible.length > 0,
        isUnsure: isUnsure
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
