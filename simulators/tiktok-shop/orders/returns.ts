import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import type { Orders } from './orders';
import { createIds } from '../random';
import type { Canceller, TikTokOrder, Unit } from '../records/tiktokOrder';
import type { Return, ReturnStatus, ReturnType } from '../records/returnOrder';
import { batchEvents } from '../webhooks/batchEvents';
import { returnChange } from '../webhooks/webhookEvents';
import { DAY } from '../durations';

/** How long a seller has for an answer. TikTok's pages name between one and two days. */
const ANSWER_MS = 2 * DAY;
/** How long a buyer has to send the goods, to answer an offer, or to object. Not documented. */
const BUYER_MS = 5 * DAY;
/** How long TikTok takes to pay. Not documented. */
const PAYMENT_MS = DAY;

/** After these the buyer may ask again. */
const OVER_WITHOUT_REFUND: ReturnStatus[] = [
    'REFUND_OR_RETURN_REQUEST_REJECT',
    'RETURN_OR_REFUND_REQUEST_CANCEL',
    'REPLACEMENT_REQUEST_REJECT',
    'REPLACEMENT_REQUEST_CANCEL'
];

/** Returns of all orders: buyers ask, sellers answer, and TikTok decides when they do not. */
export class Returns {
    readonly byId = new Map<string, Return>();
    private readonly nextId = createIds(4035777561413038785n);

    constructor(
        private readonly orders: Orders,
        private readonly clock: Clock
    ) {}

    /** A return begins. One that the seller has made needs no answer. */
    open(order: TikTokOrder, type: ReturnType, units: Unit[], role: Canceller, reason: string): Return {
        const made: Return = {
            id: this.nextId(),
            orderId: order.id,
            type,
            status: type === 'REPLACEMENT' ? 'REPLACEMENT_REQUEST_PENDING' : 'RETURN_OR_REFUND_REQUEST_PENDING',
            role,
            reason,
            unitIds: units.map((unit) => unit.id),
            createdAt: this.clock.now(),
            updatedAt: this.clock.now(),
            answerBy: 0,
            trackingNumber: '',
            keepsItem: false,
            offer: null,
            isOfferRefused: false,
            isQuickRefund: false,
            records: [],
            answerKey: ''
        };
        this.byId.set(made.id, made);
        this.note(made, 'ORDER_RETURN', role, 'A return was requested');
        if (role === 'SELLER') {
            this.move(made, type === 'REFUND' ? 'RETURN_OR_REFUND_REQUEST_COMPLETE' : 'AWAITING_BUYER_SHIP');
        } else {
            this.move(made, made.status);
        }
        return made;
    }

    /** The buyer no longer wants it, or has not done in time what TikTok waits for. */
    withdraw(one: Return): void {
        this.move(one, one.type === 'REPLACEMENT' ? 'REPLACEMENT_REQUEST_CANCEL' : 'RETURN_OR_REFUND_REQUEST_CANCEL');
    }

    /** The buyer takes the part of the price that the seller has offered. */
    takeOffer(one: Return): void {
        this.move(one, 'RETURN_OR_REFUND_REQUEST_SUCCESS');
    }

    /** The buyer does not take it: the seller has to decide. */
    refuseOffer(one: Return): void {
        one.isOfferRefused = true;
        this.move(one, 'RETURN_OR_REFUND_REQUEST_PENDING');
    }

    /** TikTok decides a dispute about goods that the seller has refused. */
    decideDispute(one: Return, winner: 'buyer' | 'seller'): void {
        this.move(one, winner === 'buyer' ? 'RETURN_OR_REFUND_REQUEST_COMPLETE' : 'REFUND_OR_RETURN_REQUEST_REJECT');
    }

    /** The seller agrees with what was asked for. */
    approve(one: Return): void {
        if (one.type === 'REPLACEMENT') {
            this.move(one, 'REPLACEMENT_REQUEST_COMPLETE');
        } else {
            this.move(one, one.type === 'REFUND' ? 'RETURN_OR_REFUND_REQUEST_COMPLETE' : 'AWAITING_BUYER_SHIP');
        }
    }

    /** The buyer has sent the goods back. */
    shipBack(one: Return, trackingNumber: string): void {
        one.trackingNumber = trackingNumber;
        this.move(one, 'BUYER_SHIPPED_ITEM');
    }

    /** Gives the return a new status, and sends the webhooks about it. */
    move(one: Return, status: ReturnStatus): void {
        one.status = status;
        one.updatedAt = this.clock.now();
        one.answerBy = 0;
        this.wait(one);
        this.note(one, status, 'SYSTEM', 'The status has changed');
        const order = this.orders.byId.get(one.orderId) as TikTokOrder;
        [returnChange(one), ...batchEvents(one, order)].forEach((event) => this.orders.onEvent(order, event));
        const units = order.units.filter((unit) => this.isReturned(order, unit));
        const isRefunded = status === 'RETURN_OR_REFUND_REQUEST_COMPLETE';
        if (isRefunded && order.units.every((unit) => unit.cancelled || units.includes(unit))) {
            // A full refund before the delivery ends the order. Source: Order API overview, status machine.
            const isUnderWay = ['AWAITING_COLLECTION', 'IN_TRANSIT'].includes(order.status);
            this.orders.setStatus(order, isUnderWay ? 'COMPLETED' : order.status);
        }
    }

    private isReturned(order: TikTokOrder, unit: Unit): boolean {
        return this.ofOrder(order).some(
            (one) => one.status === 'RETURN_OR_REFUND_REQUEST_COMPLETE' && one.unitIds.includes(unit.id)
        );
    }

    /** What TikTok does by itself when neither side acts. */
    private wait(one: Return): void {
        switch (one.status) {
            case 'RETURN_OR_REFUND_REQUEST_PENDING':
            case 'REPLACEMENT_REQUEST_PENDING':
                this.waitForSeller(one, () => this.approve(one));
                break;
            case 'BUYER_SHIPPED_ITEM':
                this.waitForSeller(one, () => this.move(one, 'RETURN_OR_REFUND_REQUEST_COMPLETE'));
                break;
            case 'AWAITING_BUYER_SHIP':
                this.later(one, BUYER_MS, () => this.withdraw(one));
                break;
            case 'AWAITING_BUYER_RESPONSE':
                this.later(one, BUYER_MS, () => this.takeOffer(one));
                break;
            case 'REJECT_RECEIVE_PACKAGE':
                this.later(one, BUYER_MS, () => this.decideDispute(one, 'seller'));
                break;
            case 'RETURN_OR_REFUND_REQUEST_SUCCESS':
                this.later(one, PAYMENT_MS, () => this.move(one, 'RETURN_OR_REFUND_REQUEST_COMPLETE'));
                break;
            default:
        }
    }

    private waitForSeller(one: Return, otherwise: () => void): void {
        one.answerBy = this.clock.now() + ANSWER_MS;
        this.later(one, ANSWER_MS, otherwise);
    }

    private later(one: Return, pause: number, otherwise: () => void): void {
        const { status, updatedAt } = one;
        this.clock.at(this.clock.now() + pause, () => {
            if (one.status === status && one.updatedAt === updatedAt) {
                otherwise();
            }
        });
    }

    note(one: Return, event: string, role: string, description: string): void {
        one.records.push({ event, role, description, time: this.clock.now() });
    }

    /** Those of some units that no return has which is open or has given the money back. */
    free(order: TikTokOrder, units: Unit[]): Unit[] {
        const taken = this.ofOrder(order).filter(({ status }) => !OVER_WITHOUT_REFUND.includes(status));
        return units.filter((unit) => !taken.some(({ unitIds }) => unitIds.includes(unit.id)));
    }

    ofOrder(order: TikTokOrder): Return[] {
        return [...this.byId.values()].filter((one) => one.orderId === order.id);
    }
}
