import { seeded } from '#simulators/tiktok-shop/random';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { malformed } from '#helpers/messages/malformed';
import { patchOf } from '#helpers/messages/everyWay';
import type { Json } from '#helpers/platform/testInstance';
import { deleteOrder, speakOfDeleted } from './deletedOrders';
import { A, B } from './goods';
import { attackCreation } from './hostileCreation';
import { any, contradiction, singleEvent } from './omsWords';
import { isOnHold, rowOf } from './orderFacts';
import type { PlannedStep } from './plan';
import { actInBusinessManager, cancelOnPlatform, editOrder } from './platformActs';
import { goOnWithReturn } from './returnActs';
import { wordsOf } from './sayings';
import type { Sayings } from './sayings';
import { canMoveOn, correctOnTikTok, leaveGroup, moveOn, shipOnTikTok, showAddress } from './tiktokActs';
import { hasDirectMode } from './kinds/worldKind';
import type { WorldState } from './worldState';

const ORDERS = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders';
const CANCELLED = { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 };

type Random = () => number;

/** What B2C Commerce has in memory alone. */
const MEMORY = ['cache:', 'circuitBreaker:', 'serviceMemory:', 'sessions'];

/** What happens to orders, by the seeds of their steps. */
export class Happenings {
    /** How often what happens, added up; the rest is a message of the OMS. */
    private readonly kinds: Array<[number, (random: Random, id: string) => void]>;

    constructor(
        private readonly world: WorldState,
        private readonly sayings: Sayings
    ) {
        this.kinds = [
            [0.06, (random, id) => this.cancelOnTikTok(random, id)],
            [0.02, (_random, id) => this.askToCancel(id)],
            [0.05, (random) => sayings.repeat(random)],
            [0.02, (random, id) => this.contradict(random, id)],
            [0.02, (random) => this.nameStranger(random)],
            [0.01, (_random, id) => cancelOnPlatform(world, id)],
            [0.06, (random, id) => this.release(random, id)],
            [world.kind.hostile, (random, id) => this.attack(random, id)],
            [world.kind.hostile, (random) => attackCreation(world, random)],
            [world.kind.restarts, (_random, id) => this.restart(id)],
            [world.kind.returns, (random, id) => goOnWithReturn(world, random, this.there(id))],
            [hasDirectMode(world.kind) ? 0.12 : 0, (random, id) => this.actOnTikTok(random, id)],
            [world.kind.combined * 0.1, (_random, id) => leaveGroup(world, this.there(id))],
            [world.kind.edits, (random, id) => this.edit(random, id)],
            [world.kind.acts, (random, id) => actInBusinessManager(world, random, id)],
            [world.kind.deletions, (_random, id) => deleteOrder(world, id)],
            [world.kind.secondSite ? 0.03 : 0, (random, id) => this.sayElsewhere(random, id)],
            [world.kind.onTikTok, (random, id) => this.actAnywhereOnTikTok(random, id)]
        ];
    }

    /** @returns whether it has happened; else the order has to be here first */
    happen({ orderId, seed }: PlannedStep): boolean {
        const random = seeded(seed);
        if (this.world.deleted.has(orderId)) {
            speakOfDeleted(this.world, this.sayings, random, orderId);
            return true;
        }
        if (!this.world.isHere(orderId)) {
            return this.happenBefore(random, orderId);
        }
        if (this.isUnknownToOms(orderId)) {
            return false;
        }
        this.happenHere(random, orderId);
        return true;
    }

    /**
     * Whether an order to which a single thing happens was not adopted yet, because the first job was stopped: it becomes ready for
     * export, so that the OMS knows of it, with its adoption.
     */
    private isUnknownToOms(orderId: string): boolean {
        const { single } = this.world.plan.orders.find(({ id }) => id === orderId)!;
        return single !== null && this.world.facts(orderId).entry.orderNo === undefined;
    }

    /** What happens to an order that is on TikTok alone. One to which a single thing happens waits for it. */
    private happenBefore(random: Random, orderId: string): boolean {
        const order = this.world.shop.tiktok.orders.byId.get(orderId);
        const { single } = this.world.plan.orders.find(({ id }) => id === orderId)!;
        if (single) {
            return false;
        }
        if (order && random() < 0.2) {
            this.cancelOnTikTok(random, orderId);
        } else if (order && random() < 0.3) {
            showAddress(this.world, order);
        }
        return true;
    }

    private happenHere(random: Random, orderId: string): void {
        const single = this.world.plan.orders.find(({ id }) => id === orderId)!.single;
        if (single) {
            const { sayings, world } = this;
            sayings.say(random, singleEvent(single, orderId, sayings.nextId(), world.carriers[0]!));
            return;
        }
        if (this.there(orderId).shipping !== 'seller' && random() < 0.6) {
            this.actOnTikTok(random, orderId);
            return;
        }
        let drawn = random();
        for (const [share, happen] of this.kinds) {
            if (drawn < share) {
                happen(random, orderId);
                return;
            }
            drawn -= share;
        }
        this.sayings.say(random, this.sayings.draw(random, orderId));
    }

    /** The buyer or TikTok cancels some units, or all, also what has left; the instance hears of it in some way, or has to look. */
    private cancelOnTikTok(random: Random, id: string): void {
        const { shop, kind } = this.world;
        const order = shop.tiktok.orders.byId.get(id)!;
        const by = random() < 0.5 ? 'BUYER' : 'SYSTEM';
        const open = order.units.filter((unit) => !unit.cancelled);
        const some = random() < 0.3 ? open : open.filter(() => random() < 0.4);
        if (some.length === 0) {
            return;
        }
        shop.tiktok.orders.cancelUnits(order, some, by, 'Made up');
        const way = random();
        const isWhole = open.length === some.length;
        this.world.tell(id, `TikTok cancels ${some.length} of ${open.length} units`, by);
        if (isWhole && way < 0.3) {
            this.world.tell(id, 'patched as cancelled', this.world.patch(id, CANCELLED, this.firstNo(id)));
        } else if (isWhole && way < 0.5) {
            this.world.tell(id, 'patched through SCAPI', this.world.patchScapi(id, CANCELLED, this.firstNo(id)));
        } else if (!kind.webhooks && way < 0.9) {
            this.webhook(random, id);
        }
    }

    /** B2C Commerce starts again: what is in the database stays, what was only in memory is gone. */
    private restart(id: string): void {
        const { parts } = this.world.shop.sfcc.instance;
        const inMemory = [...parts.keys()].filter((name) => MEMORY.some((beginning) => name.startsWith(beginning)));
        inMemory.forEach((name) => parts.delete(name));
        this.world.tell(id, 'B2C Commerce starts again', '');
    }

    /** Something that the OMS has not caused: the parcel leaves, or moves on. */
    private actOnTikTok(random: Random, id: string): void {
        const order = this.there(id);
        const kind = random();
        if (kind < 0.2) {
            showAddress(this.world, order);
        } else if (canMoveOn(order)) {
            moveOn(this.world, order);
        } else if (!this.isKept(id) || order.shipping !== 'seller') {
            shipOnTikTok(this.world, random, order);
        }
    }

    /** The same, also where TikTok's connector brings the orders; now and then the seller corrects a parcel in Seller Center. */
    private actAnywhereOnTikTok(random: Random, id: string): void {
        const isCorrected = random() < 0.4 && correctOnTikTok(this.world, random, this.there(id));
        if (!isCorrected) {
            this.actOnTikTok(random, id);
        }
    }

    /** An agent edits the order, up to three times before anybody looks. */
    private edit(random: Random, id: string): void {
        const { editsAgain } = this.world.kind;
        editOrder(this.world, random, id);
        for (let again = 0; again < 2 && editsAgain > 0 && random() < editsAgain; again += 1) {
            editOrder(this.world, random, id);
        }
    }

    /** Whether the seller keeps an order: a person who has just edited one that is held keeps the next one as well. */
    private isKept(id: string): boolean {
        const { formerNos, shop } = this.world;
        return (
            this.world.facts(id).isHeld ||
            (formerNos.get(id) || []).some((orderNo) => isOnHold(rowOf(shop.sfcc, orderNo)))
        );
    }

    private there(id: string): TikTokOrder {
        return this.world.shop.tiktok.orders.byId.get(id)!;
    }

    private webhook(random: Random, id: string): void {
        const { shop, disturbances } = this.world;
        const { shopId } = shop.tiktok.orders.byId.get(id)!;
        const receive = (): void => shop.receive(1, { order_id: id }, shopId);
        try {
            if (disturbances.around(random, receive, receive)) {
                receive();
            }
        } catch {
            // It was stopped: TikTok sends it again.
            receive();
        }
    }

    private askToCancel(id: string): void {
        const order = this.world.shop.tiktok.orders.byId.get(id)!;
        const isPending = order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING';
        if (['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'].includes(order.status) && !isPending) {
            this.world.shop.tiktok.cancellations.request(order);
            this.world.tell(id, 'the buyer asks to cancel', '');
        }
    }

    private contradict(random: Random, id: string): void {
        const outcome = this.sayings.post(random, contradiction(id, `x${random()}`));
        this.world.tell(id, 'a contradiction', outcome);
        if (outcome !== 'rejected') {
            this.world.note('a contradiction is rejected', `it was answered ${outcome}`, id);
        }
    }

    /** A message about an order with which TikTok has nothing to do. */
    private nameStranger(random: Random): void {
        const strangers = [...this.world.strangers.keys()];
        const orderNo = strangers[any(random, strangers.length)];
        const end = random() < 0.5 ? 'shipped' : 'cancelled';
        const event: Json = { ...singleEvent(end, '', `s${random()}`, this.world.carriers[0]!), orderNo };
        delete event.externalOrderId;
        const [outcome] = this.world.shop.sfcc.events(event);
        if (outcome?.outcome !== 'rejected') {
            this.world.note('no other order is touched', `${orderNo}: ${JSON.stringify(outcome)}`);
        }
    }

    /** A user confirms an order that is held. */
    private release(random: Random, id: string): void {
        const { sfcc } = this.world.shop;
        if (!this.world.facts(id).isHeld) {
            return;
        }
        const url = `${ORDERS}/${this.orderNo(id)}/confirmation-status?siteId=${this.world.siteOf(id)}`;
        const status =
            random() < 0.5
                ? this.world.patch(id, { confirmation_status: 'confirmed' })
                : sfcc.scapi('PUT', url, { status: 'confirmed' }).status;
        this.world.tell(id, 'confirmed', status);
    }

    /** An event of an order comes to the other site, which does not have it. */
    private sayElsewhere(random: Random, id: string): void {
        const elsewhere = this.world.siteIds.find((siteId) => siteId !== this.world.siteOf(id))!;
        const event = { ...this.sayings.draw(random, id), eventId: `o${random()}` };
        const { outcome, code } = (this.world.sendEvent(event, elsewhere).json.outcomes?.[0] || {}) as Json;
        this.world.tell(id, `to the other site: ${wordsOf(event)}`, outcome);
        if (outcome !== 'rejected') {
            this.world.note('an order is changed by its site alone', `${outcome} ${code}`, id);
        }
    }

    /** A malformed message; parts of it may make sense. */
    private attack(random: Random, id: string): void {
        const { sayings } = this;
        const { shop } = this.world;
        const event = sayings.draw(random, id);
        const seed = any(random, 2 ** 31);
        if (random() < 0.7) {
            const [text] = malformed(event, 1, seed) as [string];
            this.noteCancelled(id, event, text);
            const { status } = shop.sfcc.sendEvents(`{"events":[${text}]}`, '?siteId=' + this.world.siteOf(id));
            this.world.tell(id, `malformed ${wordsOf(event)}`, status);
            this.expectAnswer(status, text, id);
            return;
        }
        const patch = { ...patchOf(event), product_items: [{ product_id: random() < 0.5 ? A : B, c_carrier: 'UPS' }] };
        const [text] = malformed(patch, 1, seed) as [string];
        this.noteCancelled(id, event, text);
        const url = `/s/${this.world.siteOf(id)}/dw/shop/v24_5/orders/${this.orderNo(id)}`;
        const { status } = shop.sfcc.send('PATCH', url, text, shop.sfcc.connectorToken());
        this.world.tell(id, `malformed patch ${wordsOf(event)}`, status);
        this.expectAnswer(status, text, id);
        if (status === 200) {
            this.world.tampered.add(id);
        }
    }

    /** A cancellation that is malformed may be another order's, whose id it has now. */
    private noteCancelled(id: string, { status }: Json, text: string): void {
        if (status === 'CANCELLED') {
            const { cancelledByOms, plan } = this.world;
            plan.orders
                .filter((one) => one.id === id || text.includes(one.id))
                .forEach((one) => cancelledByOms.add(one.id));
        }
    }

    private expectAnswer(status: number, text: string, id: string): void {
        if (![200, 400].includes(status)) {
            this.world.note('what is malformed is refused', `${text.slice(0, 300)} was answered with ${status}`, id);
        }
    }

    private orderNo(id: string): string {
        return this.world.orderNos.get(id)!;
    }

    /** The number by which TikTok knows an order, also after it was edited. */
    private firstNo(id: string): string {
        return this.world.formerNos.get(id)?.[0] || this.orderNo(id);
    }
}
