import { serviceConfigs } from '#sfcc-mocks';
import { storedWords } from '#helpers/messages/storedWords';
import type { Json } from '#helpers/platform/testInstance';
import type { Check, Found } from './check';
import { DELETION_CHECKS } from '../deletedOrders';
import { DIRECT_CHECKS } from './directChecks';
import { textOf } from '../goods';
import { isOnHold, rowOf } from '../orderFacts';
import type { OrderFacts } from '../orderFacts';
import type { Jobs } from '../jobs';
import { restockedUnits, RETURN_CHECKS } from './returnChecks';
import { stockOf } from '../worldState';
import type { WorldState } from '../worldState';

/** Calls that change something on TikTok. */
const WRITES = /\/(packages|ship|split|approve|reject|update)\b|POST .*\/cancellations$/;
/** The status of an order in B2C Commerce. Source: Script API, dw.order.Order. */
const CANCELLED = [6, 8];
/** Alerts that tell a person of units which TikTok has shipped itself. */
const OWN_SHIPMENT = /alert\.(refused_tiktok|shipped_only_on_tiktok)/;
/** Another order has taken the place of an edited one. */
const REPLACED = 7;

/** All rules, checked when everything has come to rest. */
export const CHECKS: Check[] = [
    { rule: 'each order exactly once', find: findDoubles },
    { rule: 'both sides alike, or a person is told', find: findDifferences },
    { rule: 'nothing on hold is shipped', find: findShippedOnHold },
    { rule: 'an edit is no release', find: findEndedHolds },
    { rule: 'no unit shipped or cancelled twice', find: ordersThat(isOverspent) },
    { rule: 'what nothing speaks against is done', find: findUndone },
    { rule: 'the order says what the ledger says', find: findContradictions },
    { rule: 'stock equals the units', find: findLostStock },
    { rule: 'the OMS is told of the cancellations of others', find: findUntold },
    { rule: 'the feed has told the last of each order', find: findUnwritten },
    ...DIRECT_CHECKS,
    ...RETURN_CHECKS,
    ...DELETION_CHECKS,
    { rule: 'where the OMS reports, the cartridge changes nothing on TikTok', find: findWrites },
    {
        rule: 'every dead letter has words',
        find: (world) =>
            world
                .tasks()
                .filter((task) => task.state === 'dead' && !storedWords(task.lastError))
                .map((task) => ({ what: String(task.id) }))
    },
    {
        rule: 'no task waits without end',
        find: (world) =>
            world
                .tasks()
                .filter((task) => task.state === 'waiting')
                .map((task) => ({
                    what: `${task.kind} ${task.lastCode} ${task.lastError}`,
                    orderId: String(task.externalOrderId)
                }))
    },
    { rule: 'nothing is left to do', find: (_world, jobs) => (jobs.isWorkLeft() ? [{ what: 'work is left' }] : []) },
    {
        rule: 'no other order is touched',
        find: (world) =>
            [...world.strangers]
                .filter(([orderNo, before]) => world.rowText(orderNo) !== before)
                .map(([orderNo]) => ({ what: orderNo }))
    },
    { rule: 'no secret in a log', find: findSecrets },
    { rule: 'no exception in a log', find: findExceptions },
    {
        // What was to be undone would be stored with it.
        rule: 'no transaction is left open',
        find: (world) =>
            world.shop.sfcc.log
                .filter(({ category }) => category === 'transaction')
                .map(({ message }) => ({ what: message }))
    }
];

/** A check of each order. */
function ordersThat(isBroken: (facts: OrderFacts) => boolean): Check['find'] {
    return (world) => world.allFacts().filter(isBroken).map(found);
}

function found(facts: OrderFacts): Found {
    return { what: facts.both(), orderId: facts.id };
}

function findDoubles(world: WorldState): Found[] {
    const ids = world.shop.sfcc
        .rows('Order')
        .filter(({ status }) => status !== REPLACED)
        .map(({ custom }) => String((custom as Json).externalOrderId));
    const counts = new Map<string, number>();
    ids.forEach((id) => counts.set(id, (counts.get(id) || 0) + 1));
    const toCome = new Set(world.ordersToCome());
    // An order that TikTok cancelled before it came never comes.
    return world.plan.orders
        .filter(({ id }) => (counts.get(id) || 0) > 1 || (counts.get(id) === undefined && toCome.has(id)))
        .map(({ id }) => ({ what: `${id} is there ${counts.get(id) || 0} times`, orderId: id }));
}

/** Where the OMS reports, it is the OMS that differs. A user who has marked the alert as handled was told. */
function findDifferences(world: WorldState, jobs: Jobs): Found[] {
    return world
        .allFacts()
        .filter((facts) => world.reporterOf(facts.id) !== 'oms')
        .filter((facts) => !world.tampered.has(facts.id) && !facts.isSame() && !facts.isNamed())
        .filter((facts) => !facts.isSameButEdited())
        .filter((facts) => !isHandled(world, facts) && !isCarrierUnknown(world, jobs, facts))
        .map(found);
}

/**
 * Whether the sides of an order differ only in packages whose carrier, as the feed names it, TikTok does not have.
 * TikTok's connector leaves these packages out, and cannot tell the cartridge. Another reporter finds nothing left to report.
 */
function isCarrierUnknown(world: WorldState, jobs: Jobs, facts: OrderFacts): boolean {
    const { feedExported, feedRevision } = facts.entry;
    const told = feedExported === feedRevision ? (jobs.lastTold.get(facts.id)?.packages ?? []) : [];
    const known = world.carriers.map((name) => name.toLowerCase());
    const leftOut = told.filter(({ carrier }) => !known.includes(carrier.toLowerCase()));
    return leftOut.length > 0 && facts.isSameBut(leftOut.map(({ units }) => units));
}

/**
 * Whether a user has marked the alerts of an order as handled, and both sides differ in the same units. A user who knew that some
 * of an order has left without tracking knows that TikTok cannot show it.
 */
function isHandled(world: WorldState, facts: OrderFacts): boolean {
    const handled = world.handledDifferences.get(facts.id);
    return handled === facts.differences() || (handled !== undefined && facts.isSameButUntracked());
}

/**
 * An order that a user has opened again is held from then on: what had left before, has left. A patch that had been written until
 * then, and was refused later, has shipped nothing.
 */
function findShippedOnHold(world: WorldState): Found[] {
    return world
        .allFacts()
        .filter(({ isHeld }) => isHeld)
        .filter((facts) => {
            const before = world.leftBeforeOpened.get(facts.id);
            return before === undefined ? hasLeft(facts) : !['', before].includes(textOf(facts.shippedHere()));
        })
        .filter((facts) => !isToldOfOwnShipment(facts) && !isOwnShipmentHandled(world, facts))
        .map(found);
}

/** Whether TikTok has shipped an order itself, which no hold here prevents, and a person is told so. */
function isToldOfOwnShipment(facts: OrderFacts): boolean {
    return isOwnShipment(facts) && facts.alerts().some((alert) => OWN_SHIPMENT.test(alert));
}

/** Whether a user who was told so has marked it as handled. */
function isOwnShipmentHandled(world: WorldState, facts: OrderFacts): boolean {
    return isOwnShipment(facts) && isHandled(world, facts);
}

function isOwnShipment(facts: OrderFacts): boolean {
    return facts.there.shipping !== 'seller' && textOf(facts.shippedHere()) === '';
}

/** A hold ends by a release, which the history names, or with the cancellation of the order. */
function findEndedHolds(world: WorldState): Found[] {
    return world
        .allFacts()
        .filter(({ id }) =>
            (world.formerNos.get(id) || []).some((orderNo) => isOnHold(rowOf(world.shop.sfcc, orderNo)))
        )
        .filter(({ isHeld, entry }) => !isHeld && !String(entry.history).includes('history.released'))
        .map(found);
}

function hasLeft(facts: OrderFacts): boolean {
    return textOf(facts.shippedHere()) !== '' || textOf(facts.shippedThere()) !== '';
}

/** On TikTok's side a unit is one or the other; here, both together are at most what was ordered. */
function isOverspent(facts: OrderFacts): boolean {
    const ordered = facts.ordered();
    const shipped = facts.shippedHere();
    const cancelled = facts.cancelledHere();
    return Object.keys(ordered).some(
        (product) => (shipped[product] || 0) + (cancelled[product] || 0) > (ordered[product] || 0)
    );
}

/** An order to which one thing happens ends as it says. A call that fails for good leaves a task that names it. */
function findUndone(world: WorldState): Found[] {
    return world.plan.orders
        .filter(({ id, single }) => single && world.isHere(id))
        .filter(({ id, single }) => {
            const facts = world.facts(id);
            const here = single === 'shipped' ? facts.shippedHere() : facts.cancelledHere();
            const isDone = textOf(here) === textOf(facts.ordered());
            const mayDiffer = world.reporterOf(id) === 'oms' || (world.kind.tiktokFaults > 0 && facts.isNamed());
            return !isDone || !(mayDiffer || facts.isSame());
        })
        .map(({ id }) => found(world.facts(id)));
}

function findContradictions(world: WorldState): Found[] {
    return world
        .allFacts()
        .filter((facts) => {
            const { row, entry } = facts;
            const isCancelled = CANCELLED.includes(Number(row.status));
            const isToBe = entry.appliedStatus === 'CANCELLED' && textOf(facts.shippedHere()) === '';
            return (
                (row.custom as Json).externalOrderStatus !== entry.appliedStatus ||
                (isCancelled !== isToBe && facts.alerts().length === 0 && !isStatusHandled(world, facts))
            );
        })
        .map((facts) => ({
            what: `order ${facts.row.status} ${(facts.row.custom as Json).externalOrderStatus}; ${facts.both()}`,
            orderId: facts.id
        }));
}

/** Whether a user has marked the alerts of an order as handled since the platform has its present status. */
function isStatusHandled(world: WorldState, { id, row }: OrderFacts): boolean {
    return world.handledStatus.get(id) === Number(row.status);
}

/** Stock is taken by orders that live, and comes back with those that are cancelled as a whole, and with returned goods. */
function findLostStock(world: WorldState): Found[] {
    const taken = new Map<string, number>();
    const take = (productId: string, quantity: number): void =>
        void taken.set(productId, (taken.get(productId) || 0) + quantity);
    world.shop.sfcc
        .rows('Order')
        .filter((row) => ![...CANCELLED, REPLACED].includes(Number(row.status)))
        .flatMap((row) => (row.lines || []) as Json[])
        .filter((line) => line.inventoryListId === 'inventory_m' || line.inventoryListId === undefined)
        .forEach((line) => take(String(line.productId), Number(line.quantity)));
    world.deletedUnits.forEach((quantity, productId) => take(productId, quantity));
    restockedUnits(world).forEach(([productId, quantity]) => take(productId, -quantity));
    const now = stockOf(world.shop.sfcc);
    return [...world.stockBefore]
        .filter(([product, before]) => now.get(product) !== before - (taken.get(product) || 0))
        .map(([product, before]) => ({
            what: `${product}: ${before} before, ${taken.get(product) || 0} taken, ${now.get(product)} now`
        }));
}

function findUntold(world: WorldState): Found[] {
    const told = new Set(world.oms.told.map(({ externalOrderId }) => String(externalOrderId)));
    const givenUp = new Set(
        world
            .tasks()
            .filter(({ kind, state }) => kind === 'tell-oms' && state === 'dead')
            .map(({ externalOrderId }) => String(externalOrderId))
    );
    return world
        .allFacts()
        .filter(({ id }) => !world.cancelledByOms.has(id) && !told.has(id) && !givenUp.has(id))
        .filter((facts) => textOf(facts.cancelledOnLines()) !== '')
        .map(found);
}

/** The feed has last told of each order what the order is. What the cartridge has told meanwhile, it need not tell. */
function findUnwritten(world: WorldState, jobs: Jobs): Found[] {
    return world
        .allFacts()
        .filter(({ id, isHeld }) => world.reporterOf(id) === 'feed' && !isHeld)
        .filter((facts) => {
            const told = jobs.lastTold.get(facts.id);
            const numbers = Object.values(JSON.parse(String((facts.row.custom as Json).shipmentsInfo || '{}')) as Json);
            const here = numbers.map(({ trackingNumber }) => String(trackingNumber)).sort();
            const there = (told?.packages || []).map(({ trackingNumber }) => trackingNumber).sort();
            return (!told || here.join() !== there.join()) && !(world.kind.turns && isKnown(world, facts, here, there));
        })
        .map(found);
}

/** Whether the feed or the cartridge has told TikTok of all numbers, or a person is told. */
function isKnown(world: WorldState, facts: OrderFacts, here: string[], told: string[]): boolean {
    const overwritten = world.overwrittenNumbers.get(facts.id) || [];
    const known = [...told, ...facts.numbersThere(), ...overwritten];
    return here.every((number) => known.includes(number)) || facts.isNamed();
}

function findWrites(world: WorldState): Found[] {
    return world.shop.tiktok.calls
        .summary('')
        .calls.filter(({ shopId }) => shopId !== '' && world.reporterOfShop(shopId) === 'oms')
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search'))
        .filter(({ method, endpoint }) => WRITES.test(`${method} ${endpoint}`))
        .map(({ endpoint }) => ({ what: endpoint }));
}

function findSecrets(world: WorldState): Found[] {
    const { sfcc } = world.shop;
    const { credentials } = serviceConfigs(sfcc.instance);
    const passwords = [...credentials.values()].map(({ password }) => password || '');
    const tokens = sfcc
        .rows('CustomObject:TikTokShopGrant')
        .flatMap((row) => [row.custom.accessToken, row.custom.refreshToken] as unknown[]);
    const secrets = [...passwords, ...tokens.map((token) => String(token || ''))].filter((secret) => secret.length > 7);
    return sfcc.log
        .filter(({ message }) => secrets.some((secret) => message.includes(secret)))
        .map(({ category }) => ({ what: category }));
}

function findExceptions(world: WorldState): Found[] {
    return world.shop.sfcc.log
        .filter(({ message }) => /\b(TypeError|ReferenceError|RangeError|SyntaxError|not implemented)\b/.test(message))
        .map(({ message }) => ({ what: message.slice(0, 400) }));
}
