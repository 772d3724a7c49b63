import { remove } from '#sfcc-mocks/store/session';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import type { Json } from '#helpers/platform/testInstance';
import { singleEvent } from './omsWords';
import type { Check } from './checks/check';
import { rowOf } from './orderFacts';
import { ROUNDS } from './plan';
import type { Sayings } from './sayings';
import { canMoveOn, moveOn, showAddress } from './tiktokActs';
import type { WorldState } from './worldState';
import { DAY } from '#helpers/durations';

type Random = () => number;

/** For so long the connector may post an order again. */
const POSTS_AGAIN = DAY;

/** On TikTok these are over. */
const OVER = ['CANCELLED', 'DELIVERED', 'COMPLETED'];
/** For so long the ledger remembers an order that was deleted, and the import creates one that is on its way. */
const REMEMBERED = 28 * DAY;

/**
 * Order retention of B2C Commerce deletes an order, also one whose ledger entry still waits for something. TikTok may still
 * work on it if the ledger remembers it to the end of the world, or if it has been on its way for long.
 */
export function deleteOrder(world: WorldState, id: string): void {
    const { sfcc, tiktok } = world.shop;
    const { paidAt, status } = tiktok.orders.byId.get(id)!;
    const isLongOnTheWay = status === 'IN_TRANSIT' && sfcc.clock.now() - paidAt > REMEMBERED;
    const isRemembered = sfcc.customObject('TikTokShopOrder', id) && world.kind.pauseMs * ROUNDS < REMEMBERED / 2;
    if (!OVER.includes(status) && !isLongOnTheWay && !isRemembered) {
        return;
    }
    const siteId = world.siteOf(id);
    const numbers = [world.orderNos.get(id)!, ...(world.formerNos.get(id) || [])];
    numbers.forEach((orderNo) => {
        const row = rowOf(sfcc, orderNo);
        if (!row) {
            return;
        }
        const stock = (row.stock || []) as Array<{ listId: string; productId: string; quantity: number }>;
        stock
            .filter(({ listId }) => listId === 'inventory_m')
            .forEach(({ productId, quantity }) =>
                world.deletedUnits.set(productId, (world.deletedUnits.get(productId) || 0) + quantity)
            );
        sfcc.change(() => remove('Order', `${String(row.siteId)}/${orderNo}`), String(row.siteId));
    });
    world.deleted.set(id, siteId);
    world.tell(id, 'order retention deletes the order', '');
}

/** What is said of a deleted order has its answer, and makes no other order. */
export function speakOfDeleted(world: WorldState, sayings: Sayings, random: Random, id: string): void {
    const order = world.shop.tiktok.orders.byId.get(id)!;
    const kind = random();
    if (kind < 0.4) {
        const event = singleEvent(random() < 0.5 ? 'shipped' : 'cancelled', id, sayings.nextId(), world.carriers[0]!);
        const { outcome, code } = (world.sendEvent(event).json.outcomes?.[0] || {}) as Json;
        expectAnswer(world, id, 'an event', `${outcome} ${code}`, 'rejected order_not_found');
    } else if (kind < 0.5) {
        const status = world.patch(id, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        expectAnswer(world, id, 'a patch', status, '404');
    } else if (
        kind < 0.65 &&
        world.shop.sfcc.customObject('TikTokShopOrder', id) &&
        world.shop.sfcc.clock.now() - order.paidAt < POSTS_AGAIN
    ) {
        const status = world.shop.sfcc.create(externalOrderBody(order), undefined, world.siteOf(id)).status;
        world.tell(id, 'the connector posts it again', status);
    } else if (canMoveOn(order)) {
        moveOn(world, order);
    } else {
        showAddress(world, order);
    }
}

function expectAnswer(world: WorldState, id: string, what: string, answer: unknown, expected: string): void {
    world.tell(id, `${what}, after the order was deleted`, answer);
    if (String(answer) !== expected) {
        world.note('a message about a deleted order has its answer', `${what} was answered with ${String(answer)}`, id);
    }
}

/** Rules of orders that were deleted. */
export const DELETION_CHECKS: Check[] = [
    {
        rule: 'a deleted order does not come again',
        find: (world) =>
            world.shop.sfcc
                .rows('Order')
                .map(({ custom, orderNo }) => ({
                    id: String((custom as Json).externalOrderId),
                    orderNo: String(orderNo)
                }))
                .filter(({ id }) => world.deleted.has(id))
                .map(({ id, orderNo }) => ({ what: `${orderNo} was created for ${id}`, orderId: id }))
    }
];
