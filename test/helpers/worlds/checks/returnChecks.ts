import { toMinor } from '#simulators/tiktok-shop/money/money';
import type { Return } from '#simulators/tiktok-shop/records/returnOrder';
import { piecesOf } from '#simulators/connector/goods';
import type { Json } from '#helpers/platform/testInstance';
import type { Check, Found } from './check';
import type { OrderFacts } from '../orderFacts';
import type { WorldState } from '../worldState';
import { DAY } from '#helpers/durations';

/** A return that is over may be forgotten after so long. */
const KEPT = 28 * DAY;

/** Rules of returns. */
export const RETURN_CHECKS: Check[] = [
    { rule: 'each return is here once, as TikTok has it', find: findOtherReturns },
    { rule: 'the OMS is told how each return stands', find: findUntoldReturns },
    { rule: 'a refund moves no stock that was not received', find: findWrongStock },
    { rule: 'what TikTok paid back is booked', find: findUnbooked }
];

/** Returns of orders that are here, the latest of them not long ago. */
function returnsHere(world: WorldState): Return[] {
    const { returns } = world.shop.tiktok;
    const since = world.shop.sfcc.clock.now() - KEPT;
    return [...returns.byId.values()].filter((one) => world.isHere(one.orderId) && one.updatedAt > since);
}

function findOtherReturns(world: WorldState): Found[] {
    const rows = world.shop.sfcc.rows('CustomObject:TikTokShopReturn');
    return returnsHere(world)
        .map((one) => ({
            one,
            here: rows.filter(({ key }) => key === one.id).map(({ custom }) => String(custom.status))
        }))
        .filter(({ one, here }) => here.join() !== one.status)
        .map(({ one, here }) => ({ what: `${one.id} ${one.status}, here ${here.join()}`, orderId: one.orderId }));
}

function findUntoldReturns(world: WorldState): Found[] {
    // What is told again after a failure may come later: the number in the id tells the order.
    const told = world.oms.told.filter(({ returnId }) => returnId);
    const numberOf = ({ eventId }: Json): number => Number(String(eventId).split('-').pop());
    told.sort((one, other) => numberOf(one) - numberOf(other));
    const last = new Map(told.map((event) => [String(event.returnId), event] as const));
    const givenUp = new Set(
        world
            .tasks()
            .filter(({ kind, state }) => kind === 'tell-oms' && state === 'dead')
            .map(({ externalOrderId }) => String(externalOrderId))
    );
    return returnsHere(world)
        .filter((one) => !givenUp.has(one.orderId) && last.get(one.id)?.returnStatus !== one.status)
        .map((one) => ({
            what: `${one.id} ${one.status}, told ${String(last.get(one.id)?.returnStatus)}`,
            orderId: one.orderId
        }));
}

/** What the ledger has of returns, by TikTok's id. */
function knownReturns(facts: OrderFacts): Record<string, Json> {
    return ((JSON.parse(String(facts.entry.returns || '{}')) as Json).known || {}) as Record<string, Json>;
}

/** Units that came back into stock: product and quantity. */
export function restockedUnits(world: WorldState): Array<[string, number]> {
    return world
        .allFacts()
        .flatMap((facts) => Object.values(knownReturns(facts)))
        .flatMap(({ restocked }) => Object.entries((restocked || {}) as Record<string, number>));
}

function findWrongStock(world: WorldState): Found[] {
    return world.allFacts().flatMap((facts) =>
        Object.entries(knownReturns(facts))
            .filter(([id, { restocked }]) => !isRight(world, id, (restocked || {}) as Record<string, number>))
            .map(([id, known]) => ({ what: `${id} ${JSON.stringify(known)}`, orderId: facts.id }))
    );
}

/** Nothing comes back that nobody has received, nothing where the merchant does not want it, and never more than was returned. */
function isRight(world: WorldState, returnId: string, restocked: Record<string, number>): boolean {
    const one = world.shop.tiktok.returns.byId.get(returnId)!;
    const there = world.shop.tiktok.orders.byId.get(one.orderId)!;
    const pieces = piecesOf(there.units.filter(({ id }) => one.unitIds.includes(id)));
    const units = Object.entries(restocked).filter(([, quantity]) => quantity > 0);
    const mayReturn = world.kind.restocks && world.received.has(returnId);
    return units.every(([productId, quantity]) => mayReturn && quantity <= (pieces[productId] || 0));
}

/** The whole price of the units of a return that TikTok has paid for. */
function findUnbooked(world: WorldState): Found[] {
    return returnsHere(world)
        .filter(({ status, offer }) => status === 'RETURN_OR_REFUND_REQUEST_COMPLETE' && offer === null)
        .map((one) => {
            const order = world.shop.tiktok.orders.byId.get(one.orderId)!;
            const units = order.units.filter(({ id }) => one.unitIds.includes(id));
            const least = units.reduce((sum, { price, tax }) => sum + price + tax, 0);
            const refunds = JSON.parse(
                String((world.facts(one.orderId).row.custom as Json).tiktokRefunds || '{}')
            ) as Json;
            const booked = refunds[one.id] as { amount: string; currency: string } | undefined;
            return { one, least, booked: booked ? toMinor(booked.amount, booked.currency) : -1 };
        })
        .filter(({ least, booked }) => booked < least)
        .map(({ one, least, booked }) => ({ what: `${one.id}: ${least} there, ${booked} here`, orderId: one.orderId }));
}
