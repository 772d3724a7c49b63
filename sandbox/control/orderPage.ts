import { OrderMgr, refuseToEdit, replaceOrder } from '../../sfcc-mocks';
import type { Instance, Order, OrderRecord } from '../../sfcc-mocks';
import { begin, commit, read, remove } from '../../sfcc-mocks/store/session';
import { ownMember } from '../../sfcc-mocks/web/ownMember';

/** Statuses of an order. Source: Script API, dw.order.Order. */
const [OPEN, COMPLETED, CANCELLED] = [4, 5, 6];

/** What a user or order retention does with an order, by name: answers with the number that the order has afterwards. */
const ACTS: Record<string, (order: Order, record: OrderRecord) => string> = {
    cancel: (order) => {
        const status = OrderMgr.cancelOrder(order);
        if (status.isError()) {
            throw new Error(`B2C Commerce does not cancel it: ${String(status.getCode())}`);
        }
        return order.getOrderNo();
    },
    complete: (order) => {
        order.setStatus(COMPLETED);
        return order.getOrderNo();
    },
    reopen: (order, { status }) => {
        if (![COMPLETED, CANCELLED].includes(status)) {
            throw new Error('Only an order that is completed or cancelled can be opened again');
        }
        order.setStatus(OPEN);
        return order.getOrderNo();
    },
    edit: (order, record) => {
        refuseToEdit(record);
        return replaceOrder(order, OrderMgr.createOrderSequenceNo(), () => undefined).getOrderNo();
    },
    delete: (_order, { siteId, orderNo }) => {
        remove('Order', `${siteId}/${orderNo}`);
        return orderNo;
    }
};

/**
 * Does what a user does on the page of an order in Business Manager, or order retention.
 * @param act - `cancel`, `complete`, `reopen`, `edit` (another order takes its place), or `delete` (by order retention)
 * @returns number of the order afterwards: its successor's if it was edited
 * @throws Error in words for an order or an act that is not there, and for what B2C Commerce refuses
 */
export function actOnOrder(instance: Instance, orderNo: string, act: string): string {
    const run = ownMember(ACTS, act);
    if (!run) {
        throw new Error(`There is no act ${act}; there are ${Object.keys(ACTS).join(', ')}`);
    }
    return instance.execute({ kind: 'job', siteId: siteOf(instance, orderNo) }, ({ site }) => {
        begin();
        const order = OrderMgr.getOrder(orderNo) as Order;
        const number = run(order, read('Order', `${site.id}/${orderNo}`) as OrderRecord);
        commit();
        return number;
    });
}

function siteOf(instance: Instance, orderNo: string): string {
    const site = instance.allSites().find(({ id }) => instance.store.row('Order', `${id}/${orderNo}`));
    if (!site) {
        throw new Error(`There is no order ${orderNo}`);
    }
    return site.id;
}
