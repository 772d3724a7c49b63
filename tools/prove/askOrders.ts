import type { Answer } from './Fact';
import type { OwnOrder, Run } from './Run';

const FOUND_WITHIN = 60;

/** What baskets do in a storefront request; none is left. */
export async function askBaskets(run: Run): Promise<void> {
    await run.findByScript('unit-price-rounded', 'orders.unitPrice');
    await run.findByScript('shipping-methods-found', 'orders.shippingMethods');
    await run.findByScript('hybrid-storefront', 'orders.sessionBasket');
    await run.findByScript('temporary-baskets', 'orders.temporaryBaskets');
    await run.attempt(['sessions-are-customers'], async () => {
        const ids = [await run.ask('engine.customerId'), await run.ask('engine.customerId')];
        run.found('sessions-are-customers', ids[0] !== ids[1]);
    });
}

/**
 * Makes the order that all other questions are about.
 * @returns null if it cannot be made
 */
export async function createOrder(run: Run): Promise<OwnOrder | null> {
    const orderNo = run.nextOrderNo();
    await run.attempt(['created-by-storefront', 'search-lags'], async () => {
        const created = (await run.ask('orders.create', { orderNo })) as {
            token: string;
            createdBy: string;
            isFoundAtOnce: boolean;
        };
        run.orders.push({ orderNo, token: created.token });
        run.found('created-by-storefront', created.createdBy);
        run.found('search-lags', created.isFoundAtOnce ? 'at once' : 'later');
    });
    return run.orders.find((order) => order.orderNo === orderNo) || null;
}

/** What can be asked of an order that is placed. */
export async function askPlacedOrder(run: Run, order: OwnOrder): Promise<void> {
    await run.findByScript('foreign-orders', 'orders.foreign', order);
    await run.findByScript('note-length', 'orders.noteLength', order);
    await run.findByScript('order-export-control', 'orders.exportXml', order);
    await run.attempt(['not-equal-in-search'], async () => {
        for (let tried = 0; tried < FOUND_WITHIN && !run.outcomes.has('not-equal-in-search'); tried += 1) {
            const isFound = await run.ask('orders.unequal', order);
            if (isFound !== null) {
                run.found('not-equal-in-search', isFound as Answer);
            } else {
                await run.pause(1000);
            }
        }
        run.unanswered(['not-equal-in-search'], `no search found the order within ${FOUND_WITHIN} seconds`);
    });
}

/** What can be asked of one that is cancelled; it is cancelled afterwards. */
export async function askCancelledOrder(run: Run, order: OwnOrder): Promise<void> {
    await run.attempt(['failed-status-dooms', 'completed-on-cancelled'], async () => {
        await run.ask('orders.end', order);
        await run.findByScript('failed-status-dooms', 'orders.failedCancel', order);
        await run.findByScript('completed-on-cancelled', 'orders.completeCancelled', order);
        await run.ask('orders.end', order);
    });
}
