import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import type { App, SellerShop } from '../access/app';
import type { Buyer } from '../records/buyer';
import { NewOrders } from './newOrder';
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
    readonly packages = new Map<string, Package>();
    private readonly byTrackingNumber = new Map<string, Set<Package>>();
    readonly switches = usualSwitches();
    /** Called when an order's hour is over. */
    onReleased: (order: TikTokOrder) => void = () => undefined;
    /** Called with everything that TikTok tells of an order. */
    onEvent: (order: TikTokOrder, event: OrderEvent) => void = () => undefined;
    private readonly newOrders: NewOrders;
    private readonly nextPackageId = createIds(1152321127278713123n);
    private readonly nextTrackingNumber = createIds(770123400000000001n);
    private readonly nextCancelId = createIds(4035476561413038785n);

    constructor(
        private readonly clock: Clock,
        private readonly app: App,
        buyer: Partial<Buyer> = {}
    ) {
        this.newOrders = new NewOrders(clock, buyer);
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
            this.makePackage(order, order.units);
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
        const packages = groups.map((group) => this.makePackage(order, group));
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
        const left = smaller.map((id) => this.packages.get(id)).filter((one): one is Package => one !== undefined);
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
        if (!this.isShipped(unit)) {
            this.takeOut(unit);
        }
    }

    /** Out of the package it is in; one that is empty is no package. */
    private takeOut(unit: Unit): void {
        const before = this.packages.get(unit.packageId);
        unit.packageId = '';
        if (before) {
            before.unitIds = before.unitIds.filter((id) => id !== unit.id);
            if (before.unitIds.length === 0) {
                this.packages.delete(before.id);
            }
        }
    }

    /** What has shipped so far is called by what is open still. Source: Order API overview, status machine. */
    private statusByUnits(order: TikTokOrder): OrderStatus {
        const open = order.units.filter((unit) => !unit.cancelled && !this.isShipped(unit));
        return open.length > 0 ? 'PARTIALLY_SHIPPING' : 'AWAITING_COLLECTION';
    }

    /** A package without tracking: TikTok's own doing where it makes packages first. */
    makePackage(order: TikTokOrder, units: Unit[]): Package {
        const made: Package = {
            id: this.nextPackageId(),
            orderIds: [order.id],
            unitIds: units.map((unit) => unit.id),
            trackingNumber: '',
            providerId: '',
            createdAt: this.clock.now(),
            updatedAt: this.clock.now(),
            shippedAt: 0,
            corrections: 0,
            hasLabel: false,
            handoverMethod: null,
            pickupSlot: null,
            hasInvoice: false,
            splitOrCombined: 'DEFAULT'
        };
        units.forEach((unit) => {
            this.takeOut(unit);
            unit.packageId = made.id;
        });
        this.packages.set(made.id, made);
        return made;
    }

    /** The package leaves; which rejects a pending request of the buyer (US). */
    ship(shipped: Package, trackingNumber: string, providerId: string): void {
        this.track(shipped, trackingNumber);
        shipped.providerId = providerId;
        shipped.shippedAt = this.clock.now();
        shipped.updatedAt = this.clock.now();
        this.ordersIn(shipped).forEach((order) => {
            if (order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING') {
                this.setRequest(order, order.cancelRequest, 'CANCELLATION_REQUEST_CANCEL');
            }
            this.setStatus(order, this.statusByUnits(order));
        });
    }

    /** The orders whose units are in a package. */
    ordersIn(one: Package): TikTokOrder[] {
        return one.orderIds.map((id) => this.byId.get(id) as TikTokOrder);
    }

    /** A number as TikTok's own carriers have it. */
    newTrackingNumber(): string {
        return 'TTUS' + this.nextTrackingNumber();
    }

    /** Packages of several orders become one. */
    combine(packages: Package[]): Package {
        const [first] = packages as [Package];
        const units = packages.flatMap((one) => this.unitsIn(one));
        const orderIds = [...new Set(packages.flatMap((one) => one.orderIds))];
        const made = this.makePackage(this.ordersIn(first)[0] as TikTokOrder, units);
        Object.assign(made, { orderIds, splitOrCombined: 'COMBINE' });
        this.tellOfPackages([made], 'COMBINE');
        return made;
    }

    /** Orders leave a package that they were combined in. @returns a package for each of them */
    uncombine(combined: Package, orderIds: string[]): Package[] {
        const made = orderIds.map((id) => {
            const order = this.byId.get(id) as TikTokOrder;
            return this.makePackage(
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
            const [order] = this.ordersIn(one) as [TikTokOrder];
            this.tell(order, packageUpdate([one], change, this.clock.now()));
        });
    }

    /** The units in a package, of all its orders. */
    unitsIn(one: Package): Unit[] {
        return this.ordersIn(one).flatMap((order) => order.units.filter((unit) => unit.packageId === one.id));
    }

    /** The package travels under another number, or with another carrier. */
    correct(order: TikTokOrder, shipped: Package, trackingNumber: string, providerId: string): void {
        this.track(shipped, trackingNumber);
        shipped.providerId = providerId;
        shipped.corrections += 1;
        shipped.updatedAt = this.clock.now();
        order.updatedAt = this.clock.now();
    }

    isShipped(unit: Unit): boolean {
        return unit.packageId !== '' && this.packages.get(unit.packageId)!.shippedAt > 0;
    }

    packageOf(unit: Unit): Package | undefined {
        return this.packages.get(unit.packageId);
    }

    /** Packages that travel under a number. */
    packagesTracked(trackingNumber: string): Package[] {
        const known = [...(this.byTrackingNumber.get(trackingNumber) || [])];
        return known.filter((one) => one.shippedAt > 0 && this.packages.get(one.id) === one);
    }

    private track(one: Package, trackingNumber: string): void {
        this.byTrackingNumber.get(one.trackingNumber)?.delete(one);
        one.trackingNumber = trackingNumber;
        const tracked = this.byTrackingNumber.get(trackingNumber) || new Set();
        this.byTrackingNumber.set(trackingNumber, tracked.add(one));
    }
}
