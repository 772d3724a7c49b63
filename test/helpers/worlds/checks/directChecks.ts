import { orderTotals } from '#simulators/tiktok-shop/money/orderMoney';
import { toMinor } from '#simulators/tiktok-shop/money/money';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { Json } from '#helpers/platform/testInstance';
import type { Check, Found } from './check';
import type { OrderFacts } from '../orderFacts';
import { isMasked } from '../tiktokActs';
import { hasDirectMode } from '../kinds/worldKind';
import type { WorldState } from '../worldState';

/** Rules of worlds in which the cartridge brings orders. */
export const DIRECT_CHECKS: Check[] = [
    { rule: 'the money is equal to the smallest unit, or the order is held', find: findOtherMoney },
    { rule: 'an address that TikTok shows is complete', find: findMasked },
    { rule: 'a comparison finds no order, return or amount that is lost', find: findLost },
    { rule: 'nothing is told twice where nothing fails', find: findToldTwice },
    { rule: 'TikTok knows the number of each order that was brought, once', find: findUnreferenced }
];

function findOtherMoney(world: WorldState): Found[] {
    return directFacts(world)
        .map((facts) => ({
            facts,
            there: moneyOf(facts.there),
            here: toMinor(grossOf(facts.row), facts.there.currency)
        }))
        .filter(({ facts, there, here }) => !wasHeld(facts) && there !== here)
        .map(({ facts, there, here }) => ({
            what: `${facts.id}: ${there} on TikTok, ${here} here`,
            orderId: facts.id
        }));
}

function directFacts(world: WorldState): OrderFacts[] {
    return hasDirectMode(world.kind) ? world.allFacts() : [];
}

/** What the buyer pays for the order itself: fees are TikTok's, and a payment partner's discount is the partner's. */
function moneyOf(order: TikTokOrder): number {
    const fees = Object.values(order.money.fees).reduce((sum, fee) => sum + fee, 0);
    return orderTotals(order).total - fees + order.money.paymentPlatformDiscount;
}

function grossOf(row: Json): string {
    return String((row.totals as Json).gross);
}

/** A user may have released it since. */
function wasHeld(facts: OrderFacts): boolean {
    return facts.isHeld || /history\.released|hold/.test(String(facts.entry.history || ''));
}

/** Where TikTok ships the order itself, it may hide the address for good; an order that is cancelled needs none. */
function findMasked(world: WorldState): Found[] {
    return directFacts(world)
        .filter(({ there }) => there.shipping === 'seller' && !isMasked(there) && there.status !== 'CANCELLED')
        .filter(({ entry }) => entry.appliedStatus !== 'CANCELLED')
        .filter(({ row }) => String(((row.shipments as Json[])[0]!.shippingAddress as Json).address1).includes('*'))
        .map((facts) => ({ what: facts.both(), orderId: facts.id }));
}

function findUnreferenced(world: WorldState): Found[] {
    return directFacts(world)
        .filter(({ there, entry }) => !!entry.shopId && world.modeOf(there.shopId) === 'direct')
        .filter(({ there, id, orderNo }) => {
            const known = there.externalReferences.map((reference) => reference.id);
            const numbers = [orderNo, ...(world.formerNos.get(id) || [])];
            return known.length !== 1 || !numbers.includes(known[0]!);
        })
        .map((facts) => ({ what: `${facts.id} ${JSON.stringify(facts.there.externalReferences)}`, orderId: facts.id }));
}

/** The OMS of an event, and TikTok of a package. The call for several packages names none in its path. */
function findToldTwice({ kind, oms, shop }: WorldState): Found[] {
    if (kind.tiktokFaults + kind.omsFaults + kind.stops + kind.overlaps > 0) {
        return [];
    }
    const events = oms.told.map(({ eventId }) => String(eventId));
    const shipped = shop.tiktok.calls
        .summary('/packages/')
        .calls.filter(
            ({ method, path, code }) => method === 'POST' && code === 0 && /\/packages\/\d+\/ship$/.test(path)
        )
        .map(({ path }) => path);
    return [...events, ...shipped].filter((one, index, all) => all.indexOf(one) !== index).map((what) => ({ what }));
}

/** Differences that nothing explains. Others are of orders whose sides a person has to look at, which have rules of their own. */
function findLost(world: WorldState): Found[] {
    const lost = /^(missing-here|missing-on-tiktok|return-missing|totals-differ)-/;
    // What was posted for an order that TikTok never had is rightly found.
    const isPlanned = (orderId: string): boolean => world.plan.orders.some(({ id }) => id === orderId);
    // So is a return of an order that order retention has deleted before the return was read.
    const isOfDeleted = (key: string, orderId: string): boolean =>
        key.startsWith('return-missing-') && world.deleted.has(orderId);
    return world.shop.sfcc
        .rows('CustomObject:TikTokShopDifference')
        .filter(({ custom }) => isPlanned(String(custom.externalOrderId)))
        .filter(({ key, custom }) => !isOfDeleted(String(key), String(custom.externalOrderId)))
        .filter(({ key, custom }) => lost.test(String(key)) && !wasHeld(world.facts(String(custom.externalOrderId))))
        .map(({ key, custom }) => ({ what: String(key), orderId: String(custom.externalOrderId) }));
}
