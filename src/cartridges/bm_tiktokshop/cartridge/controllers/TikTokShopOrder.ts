import { nextOrder } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/nextOrder';
import type { OperationName } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation';
import { operationNamed } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation';
import { runOperation, previewOperation } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/runOperation';
import { getOrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import { operationForm } from '../scripts/bm_tiktokshop/platform/webOperation';
import {
    forBusinessManager,
    forForms,
    goTo,
    labelled,
    parameter,
    refuse,
    showPage,
    showRefusal,
    text
} from '../scripts/bm_tiktokshop/platform/webPage';
import { askView } from '../scripts/bm_tiktokshop/platform/ask';
import { orderView } from '../scripts/bm_tiktokshop/order/order';

/**
 * TikTokShopOrder-Show: shows one order and its operations. Parameter: `no`, the order number, or `OrderNo`, as the order's
 * own page in Business Manager calls it.
 */
export const Show = forBusinessManager((): void => {
    const dossier = getOrderDossier(parameter('no') || parameter('OrderNo'));
    if (dossier) {
        showPage('orders', 'order', orderView(dossier), dossier.order.orderNo);
    } else {
        refuse(404, 'error.order');
    }
});
Show.public = true;

/** TikTokShopOrder-Next: opens the next order that needs a person. Parameter: `after`, the order that is open. */
export const Next = forBusinessManager((): void => {
    const orderNo = nextOrder(parameter('after'));
    if (orderNo === '') {
        goTo('TikTokShopOverview-Show', { done: 'order.nonext' });
    } else {
        goTo('TikTokShopOrder-Show', { no: orderNo });
    }
});
Next.public = true;

/**
 * TikTokShopOrder-Ask: previews an operation and asks for confirmation. Parameters: `no`, `act` and what the operation
 * needs of `carrier`, `trackingNumber`, `packageNo`, `reason`, `cancelId`, `units-{product id}`.
 */
export const Ask = forBusinessManager((): void => {
    const name = operationNamed(parameter('act'));
    const form = operationForm();
    const preview = name ? previewOperation(name, parameter('no'), form) : null;
    if (name && preview) {
        showPage('orders', 'order/ask', askView(name, parameter('no'), form, preview), titleOf(name));
    } else {
        refuse(404, 'error.order');
    }
});
Ask.public = true;

/** TikTokShopOrder-Act: runs an operation. Fields as above, and `eventId`: sending the form twice runs it once. */
export const Act = forForms((): void => {
    const name = operationNamed(parameter('act'));
    if (!name) {
        refuse(404, 'error.order');
        return;
    }
    const orderNo = parameter('no');
    const form = operationForm();
    const outcome = runOperation(name, orderNo, form);
    if (outcome.code === 'order_not_found') {
        refuse(404, 'error.order');
    } else if (outcome.outcome === 'rejected') {
        const view = askView(name, orderNo, form, { outcome: outcome, effects: [] });
        showRefusal('orders', 'order/ask', view, titleOf(name));
    } else {
        goTo('TikTokShopOrder-Show', {
            no: orderNo,
            done: 'order.' + (outcome.outcome === 'applied' ? name : outcome.outcome)
        });
    }
});
Act.public = true;

function titleOf(name: OperationName): string {
    return labelled(text('act.' + name)) + parameter('no');
}
