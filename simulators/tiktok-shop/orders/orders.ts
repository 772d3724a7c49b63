import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import type { App, SellerShop } from '../access/app';
import type { Buyer } from '../records/buyer';
import { NewOrders } from './newOrder';
import { Packages } from './packages';
import { createIds } from '../random';
import { marketOf } from '../facts/markets';
import { usualSwitches } from '../facts/switches';
import type {
    Cancellation,
    CancelRequest,
    Canceller,
    OrderInput,
    OrderStatus,
    Package,
    TikTokOrder,
    Unit
} from '../records/tiktokOrder';
import { addressUpdate, cancellationMade, packageUpdate, requestChange, statusChange } from '../webhooks/webhookEvents';
import type { OrderEvent, PackageChange } from '../webhooks/webhookEvents';
import { HOUR } from '../durations';

/** How long TikTok holds an order once the buyer has paid. */
export const HOLD_MS = HOUR;

/** What the carrier tells, by the status that the order then has. */
export const CARRIER_EVENTS: Partial<Record<OrderStatus, string>> = {
    AWAITING_COLLECTION: 'Your package is ready to be collected.',
    IN_TRANSIT: 'Your package is on its way.',
    DELIVERED: 'Your package was delivered!'
};

/** All orders of all shops, and what happens to them. Source: Order API overview, status machine. */
export class Orders {
    readonly byId = new Map<string, TikTokOrder>();
    readonly packages: Packages;
    readonly switches = usualSwitches();
    /** Called when an order's hour is over. */
    onReleased: (order: TikTokOrder) => void = () => undefined;
    /** Called with everything that TikTok tells of an order. */
    onEvent: (order: TikTokOrder, event: OrderEvent) => void = () => undefined;
    private readonly newOrders: NewOrders;
    private readonly nextCancelId = createIds(4035476561413038785n);

    constructor(
        private readonly clock: Clock,
        private readonly app: App,
        buyer: Partial<Buyer> = {}
    ) {
        this.newOrders = new NewOrders(clock, buyer);
        this.packages = new Packages(clock, this.byId);
    }

    /** Milliseconds since the epoch. */
    now(): number {
        return this.clock.now();
    }

    /** @throws Error in words for a shop that is not there, and for sums that do not add up */
    place(input: OrderInput): TikTokOrder {
        const shop = this.shopOf(input);
        const order = this.newOrders.make(input, shop);
        if (marketOf(order.region).isPackageFirst || order.shipping === 'fbt') {
            this.packages.make(order, order.units);
        }
        this.byId.set(order.id, order);
        this.tell(order, statusChange(order, this.clock.now()));
        return order;
    }

    private tell(order: TikTokOrder, event: OrderEvent | null): void {
        if (event) {
            this.onEvent(order, event);
        }
    }

    private shopOf({ shop = this.app.shopId }: OrderInput): SellerShop {
        const found = this.app.findShop(shop);
        if (!found) {
            throw new Error('shop: the id of a shop is expected');
        }
        return found;
    }

    pay(order: TikTokOrder): void {
        order.paidAt = this.clock.now();
        this.setStatus(order, order.holdFlow === 'on_hold' ? 'ON_HOLD' : 'AWAITING_SHIPMENT');
        this.clock.at(order.paidAt + HOLD_MS, () => {
            if (order.status === 'ON_HOLD') {
                this.setStatus(order, 'AWAITING_SHIPMENT');
            }
            if (order.status !== 'CANCELLED') {
                this.onReleased(order);
            }
        });
    }

    setStatus(order: TikTokOrder, status: OrderStatus): void {
        const isNew = order.status !== status;
        order.status = status;
        order.updatedAt = this.clock.now();
        if (isNew && status === 'COMPLETED') {
            order.completedAt = order.updatedAt;
        }
        const description = CARRIER_EVENTS[status];
        if (isNew && description) {
            order.events.push({ description, time: order.updatedAt });
        }
        if (isNew) {
            this.tell(order, statusChange(order, order.updatedAt));
        }
    }

    /** The buyer changes parts of the address, by the names of `recipient_address`. */
    changeAddress(order: TikTokOrder, address: Record<string, string>): void {
        order.changedAddress = { ...order.changedAddress, ...address };
        order.updatedAt = this.clock.now();
        this.tell(order, addressUpdate(order, order.updatedAt));
    }

    /** The buyer asks for a cancellation, or the request ends. */
    setRequest(order: TikTokOrder, request: CancelRequest, status: CancelRequest['status']): void {
        order.cancelRequest = request;
        request.status = status;
        request.updatedAt = this.clock.now();
        this.tell(order, requestChange(order.id, request));
    }

    /** The seller has split the units that are open into packages. */
    split(order: TikTokOrder, groups: Unit[][]): Package[] {
        const packages = groups.map((group) => this.packages.make(order, group));
        packages.forEach((one) => {
            one.splitOrCombined = 'SPLIT';
        });
        this.tell(order, packageUpdate(packages, 'SPLIT', this.clock.now()));
        return packages;
    }

    /** All that is left of an order. @returns null when the buyer has asked: then the request is the cancellation */
    cancel(order: TikTokOrder, by: Canceller, reason: string): Cancellation | null {
        const units = order.units.filter((unit) => !unit.cancelled);
        units.forEach((unit) => this.cancelUnit(unit, by, reason));
        order.cancelledBy = by;
        order.cancelReason = reason;
        order.cancelledAt = this.clock.now();
        this.setStatus(order, 'CANCELLED');
        if (order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING') {
            this.setRequest(order, order.cancelRequest, 'CANCELLATION_REQUEST_CANCEL');
        }
        // The answer to a request tells of it.
        const wasAsked = order.cancelRequest?.status === 'CANCELLATION_REQUEST_SUCCESS';
        return wasAsked ? null : this.recordCancellation(order, units, by, reason);
    }

    private recordCancellation(order: TikTokOrder, units: Unit[], by: Canceller, reason: string): Cancellation {
        const made: Cancellation = {
            id: this.nextCancelId(),
            by,
            reason,
            createdAt: this.clock.now(),
            unitIds: units.map((unit) => unit.id)
        };
        order.cancellations.push(made);
        this.tell(order, cancellationMade(order.id, made));
        return made;
    }

    /** Some of the units; with the last that is left, the order is cancelled. */
    cancelUnits(order: TikTokOrder, units: Unit[], by: Canceller, reason: string): Cancellation | null {
        if (order.units.every((unit) => unit.cancelled || units.includes(unit))) {
            return this.cancel(order, by, reason);
        }
        const smaller = [...new Set(units.map((unit) => unit.packageId))];
        units.forEach((unit) => this.cancelUnit(unit, by, reason));
        order.updatedAt = this.clock.now();
        const made = this.recordCancellation(order, units, by, reason);
        const left = smaller.map((id) => this.packages.byId.get(id)).filter((one): one is Package => one !== undefined);
        if (left.length > 0) {
            this.tell(order, packageUpdate(left, 'PARTLY_CANCEL_SPLIT', order.updatedAt));
        }
        if (order.status === 'PARTIALLY_SHIPPING') {
            this.setStatus(order, this.statusByUnits(order));
        }
        return made;
    }

    private cancelUnit(unit: Unit, by: Canceller, reason: string): void {
        Object.assign(unit, { cancelled: true, cancelledBy: by, cancelReason: reason });
        if (!this.packages.isShipped(unit)) {
            this.packages.takeOut(unit);
        }
    }

    /** What has shipped so far is called by what is open still. Source: Order API overview, status machine. */
    private statusByUnits(order: TikTokOrder): OrderStatus {
        return this.packages.openUnits(order).length > 0 ? 'PARTIALLY_SHIPPING' : 'AWAITING_COLLECTION';
    }

    /** The package leaves; which rejects a pending request of the buyer (US). */
    ship(shipped: Package, trackingNumber: string, providerId: string): void {
        this.packages.track(shipped, trackingNumber, providerId);
        shipped.shippedAt = this.clock.now();
        this.packages.ordersIn(shipped).forEach((order) => {
            if (order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING') {
                this.setRequest(order, order.cancelRequest, 'CANCELLATION_REQUEST_CANCEL');
            }
            this.setStatus(order, this.statusByUnits(order));
        });
    }

    /** Packages of several orders become one. */
    combine(packages: Package[]): Package {
        const [first] = packages as [Package];
        const units = packages.flatMap((one) => this.packages.unitsIn(one));
        const orderIds = [...new Set(packages.flatMap((one) => one.orderIds))];
        const made = this.packages.make(this.packages.ordersIn(first)[0] as TikTokOrder, units);
        Object.assign(made, { orderIds, splitOrCombined: 'COMBINE' });
        this.tellOfPackages([made], 'COMBINE');
        return made;
    }

    /** Orders leave a package that they were combined in. @returns a package for each of them */
    uncombine(combined: Package, orderIds: string[]): Package[] {
        const made = orderIds.map((id) => {
            const order = this.byId.get(id) as TikTokOrder;
            return this.packages.make(
                order,
                order.units.filter((unit) => unit.packageId === combined.id)
            );
        });
        combined.orderIds = combined.orderIds.filter((id) => !orderIds.includes(id));
        this.tellOfPackages(made, 'CANCEL_COMBINE');
        return made;
    }

    private tellOfPackages(packages: Package[], change: PackageChange): void {
        packages.forEach((one) => {
            const [order] = this.packages.ordersIn(one) as [TikTokOrder];
            this.tell(order, packageUpdate([one], change, this.clock.now()));
        });
    }

    /** The package travels under another number, or with another carrier. */
    correct(order: TikTokOrder, shipped: Package, trackingNumber: string, providerId: string): void {
        this.packages.track(shipped, trackingNumber, providerId);
        shipped.corrections += 1;
        order.updatedAt = this.clock.now();
    }
}
