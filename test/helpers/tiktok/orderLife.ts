import { decideMessage } from '#cartridge/lifecycle/rules/decideMessage';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import type { Decision, OrderChanges, OrderState } from '#cartridge/lifecycle/rules/orderState';
import type { ShippedPackage } from '#cartridge/lifecycle/rules/packages';
import { nothingTaken } from '#cartridge/lifecycle/rules/takenUnits';
import type { Units } from '#cartridge/lifecycle/rules/units';

/** Two units of A and one of B, just created. */
export function newOrder(known: Partial<OrderState> = {}): OrderState {
    return {
        status: 'New',
        holdReason: '',
        ordered: { A: 2, B: 1 },
        cancelled: {},
        taken: nothingTaken(),
        packages: {},
        eventIds: [],
        cancelledAt: '',
        cancelledBy: '',
        cancelledOnTikTokAt: '',
        isRefunded: false,
        cancelledTooLate: {},
        platformStatus: 'NEW',
        ...known
    };
}

/** A message of the OMS at noon, unless it says otherwise. */
export function message(told: Partial<OrderMessage>): OrderMessage {
    return {
        eventId: '',
        status: 'New',
        occurredAt: at('12:00'),
        packages: [],
        cancelledItems: null,
        reason: '',
        initiator: 'SELLER',
        ...told
    };
}

/** A time of the day of all these tests. */
export function at(time: string): string {
    return `2026-11-23T${time}:00.000Z`;
}

/** A package with all units that are left, unless it says otherwise. */
export function parcel(
    packageNo: string,
    items: Units | null = null,
    told: Partial<ShippedPackage> = {}
): ShippedPackage {
    const trackingNumber = `1Z${packageNo}`;
    return { packageNo, carrier: 'UPS', trackingNumber, items, occurredAt: at('12:00'), ...told };
}

/** A message that packages have left. */
export function shipment(packages: ShippedPackage[], told: Partial<OrderMessage> = {}): OrderMessage {
    const time = told.occurredAt || at('12:00');
    return message({ status: 'Shipped', packages: packages.map((one) => ({ ...one, occurredAt: time })), ...told });
}

/** The state once a decision was carried out. */
export function stateAfter(state: OrderState, told: OrderMessage, decision: Decision): OrderState {
    if (!decision.changes) {
        return state;
    }
    const { status, packages, cancelled, taken, cancelledAt, cancelledBy, cancelledOnTikTokAt, cancelledTooLate } =
        decision.changes;
    const eventIds = told.eventId === '' ? state.eventIds : [...state.eventIds, told.eventId];
    return {
        ...state,
        status,
        packages,
        cancelled,
        taken,
        cancelledAt,
        cancelledBy,
        cancelledOnTikTokAt,
        cancelledTooLate,
        platformStatus: platformStatusAfter(state, decision.changes),
        eventIds
    };
}

/** As B2C Commerce does it. */
function platformStatusAfter(state: OrderState, changes: OrderChanges): OrderState['platformStatus'] {
    if (changes.cancelOrder) {
        return 'CANCELLED';
    }
    const isUndone = changes.undoCancel && state.platformStatus === 'CANCELLED';
    const now = isUndone ? 'NEW' : state.platformStatus;
    return changes.status === 'Completed' && now === 'NEW' ? 'COMPLETED' : now;
}

/** The state after a series of messages. */
export function live(messages: OrderMessage[], start: OrderState = newOrder()): OrderState {
    return messages.reduce((state, told) => stateAfter(state, told, decideMessage(state, told)), start);
}
