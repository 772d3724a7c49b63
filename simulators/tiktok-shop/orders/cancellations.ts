import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import type { Connector } from '../../connector/connector';
import type { Orders } from './orders';
import type { CancelRequest, TikTokOrder } from '../records/tiktokOrder';
import { createIds } from '../random';
import { HOUR } from '../durations';

/** Cancellations by buyer and TikTok. In connector mode, the connector tells the shop system what came of it. */
export class Cancellations {
    private readonly nextId = createIds(4035318504086604100n);

    constructor(
        private readonly orders: Orders,
        private readonly clock: Clock,
        private readonly connector: Connector
    ) {}

    /** The buyer asks after the free hour. */
    request(order: TikTokOrder): void {
        if (['UNPAID', 'ON_HOLD', 'CANCELLED', 'DELIVERED', 'COMPLETED'].includes(order.status)) {
            throw new Error(
                `an order that is paid, released and not delivered is expected; this one is ${order.status}`
            );
        }
        const request: CancelRequest = {
            id: this.nextId(),
            reason: 'Buyer changed their mind',
            createdAt: this.clock.now(),
            updatedAt: this.clock.now(),
            status: 'CANCELLATION_REQUEST_PENDING',
            role: 'BUYER',
            answerKey: ''
        };
        order.updatedAt = this.clock.now();
        this.orders.setRequest(order, request, 'CANCELLATION_REQUEST_PENDING');
        this.clock.at(deadlineOf(order), () => {
            if (order.cancelRequest === request && request.status === 'CANCELLATION_REQUEST_PENDING') {
                this.accept(order);
            }
        });
    }

    /** The seller agrees; the connector first looks whether the order has left. */
    accept(order: TikTokOrder): void {
        const request = pendingRequest(order);
        this.connector.cancelByBuyer(order, () => {
            this.orders.setRequest(order, request, 'CANCELLATION_REQUEST_SUCCESS');
            this.orders.cancel(order, 'BUYER', request.reason);
        });
    }

    /** The seller refuses, or has shipped. */
    reject(order: TikTokOrder): void {
        this.orders.setRequest(order, pendingRequest(order), 'CANCELLATION_REQUEST_CANCEL');
        this.connector.readOnly(order);
    }

    /** TikTok cancels: fraud, or not shipped in time. */
    bySystem(order: TikTokOrder, reason: string): void {
        if (order.status === 'CANCELLED') {
            throw new Error('an order that is not cancelled is expected');
        }
        this.orders.cancel(order, 'SYSTEM', reason);
        this.connector.cancelByTikTok(order);
    }
}

/** When TikTok accepts a request without an answer. Source: business rules, 24 hours in the US, else 48. */
export function deadlineOf(order: TikTokOrder): number {
    const hours = order.region === 'US' ? 24 : 48;
    return (order.cancelRequest?.createdAt || 0) + hours * HOUR;
}

function pendingRequest(order: TikTokOrder): NonNullable<TikTokOrder['cancelRequest']> {
    if (order.cancelRequest?.status !== 'CANCELLATION_REQUEST_PENDING') {
        throw new Error('an order with an open request of the buyer is expected');
    }
    return order.cancelRequest;
}
