import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import { createIds } from '../random';
import type { Package, TikTokOrder, Unit } from '../records/tiktokOrder';

/** All packages, the units in each, and the numbers under which they travel. */
export class Packages {
    readonly byId = new Map<string, Package>();
    private readonly byTrackingNumber = new Map<string, Set<Package>>();
    private readonly nextId = createIds(1152321127278713123n);
    private readonly nextTrackingNumber = createIds(770123400000000001n);

    /** @param orders - by id */
    constructor(
        private readonly clock: Clock,
        private readonly orders: ReadonlyMap<string, TikTokOrder>
    ) {}

    /** A package without tracking: TikTok's own doing where it makes packages first. */
    make(order: TikTokOrder, units: Unit[]): Package {
        const made: Package = {
            id: this.nextId(),
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
        this.byId.set(made.id, made);
        return made;
    }

    /** Out of the package it is in; one that is empty is no package. */
    takeOut(unit: Unit): void {
        const before = this.byId.get(unit.packageId);
        unit.packageId = '';
        if (before) {
            before.unitIds = before.unitIds.filter((id) => id !== unit.id);
            if (before.unitIds.length === 0) {
                this.byId.delete(before.id);
            }
        }
    }

    /** The package of a unit, if it is in one. */
    of(unit: Unit): Package | undefined {
        return this.byId.get(unit.packageId);
    }

    isShipped(unit: Unit): boolean {
        return (this.of(unit)?.shippedAt ?? 0) > 0;
    }

    /** Units of an order that are neither cancelled nor shipped. */
    openUnits(order: TikTokOrder): Unit[] {
        return order.units.filter((unit) => !unit.cancelled && !this.isShipped(unit));
    }

    /** Units of an order that have shipped and are not cancelled. */
    shippedUnits(order: TikTokOrder): Unit[] {
        return order.units.filter((unit) => !unit.cancelled && this.isShipped(unit));
    }

    /** The orders whose units are in a package. */
    ordersIn(one: Package): TikTokOrder[] {
        return one.orderIds.map((id) => this.orders.get(id) as TikTokOrder);
    }

    /** The units in a package, of all its orders. */
    unitsIn(one: Package): Unit[] {
        return this.ordersIn(one).flatMap((order) => order.units.filter((unit) => unit.packageId === one.id));
    }

    /** A number as TikTok's own carriers have it. */
    newTrackingNumber(): string {
        return 'TTUS' + this.nextTrackingNumber();
    }

    /** The package travels under this number, with this carrier. */
    track(one: Package, trackingNumber: string, providerId: string): void {
        this.byTrackingNumber.get(one.trackingNumber)?.delete(one);
        const tracked = this.byTrackingNumber.get(trackingNumber) || new Set();
        this.byTrackingNumber.set(trackingNumber, tracked.add(one));
        Object.assign(one, { trackingNumber, providerId, updatedAt: this.clock.now() });
    }

    /** Packages that travel under a number. */
    tracked(trackingNumber: string): Package[] {
        const known = [...(this.byTrackingNumber.get(trackingNumber) || [])];
        return known.filter((one) => one.shippedAt > 0 && this.byId.get(one.id) === one);
    }
}
