import type { Orders } from '../tiktok-shop/orders/orders';
import type { Package, TikTokOrder, Unit } from '../tiktok-shop/records/tiktokOrder';
import { providersOf } from '../tiktok-shop/facts/providers';
import type { FeedEntry, FeedPackage } from './feed';
import { piecesOf, unitsFor } from './goods';

/** Brings TikTok's orders to where the feed has them, unit by unit. */
export class FeedReader {
    /** TikTok's packages by the feed's: what was read before is not read as news. */
    private readonly known = new Map<string, string[]>();

    constructor(private readonly orders: Orders) {}

    /** Units that have left in the feed leave on TikTok; units that are cancelled in the feed and have not left are cancelled there. */
    apply(order: TikTokOrder, entry: FeedEntry): void {
        if (entry.cancelled) {
            this.cancelOrder(order);
            return;
        }
        if (!['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING', 'AWAITING_COLLECTION'].includes(order.status)) {
            return;
        }
        for (const parcel of entry.packages) {
            this.applyPackage(order, parcel, entry.packages);
        }
        this.cancelUnits(order, entry.cancelledUnits);
    }

    private cancelOrder(order: TikTokOrder): void {
        if (order.status === 'AWAITING_SHIPMENT') {
            this.orders.cancel(order, 'SELLER', 'seller_cancel_reason_out_of_stock');
        }
    }

    private cancelUnits(order: TikTokOrder, cancelled: Record<string, number>): void {
        const known = piecesOf(order.units.filter((unit) => unit.cancelled));
        const units = unitsFor(order, (unit) => this.isOpen(unit), without(cancelled, known));
        if (units.length > 0) {
            this.orders.cancelUnits(order, units, 'SELLER', 'seller_cancel_reason_out_of_stock');
        }
    }

    private applyPackage(order: TikTokOrder, parcel: FeedPackage, all: FeedPackage[]): void {
        const provider = providersOf(order.region).find(
            ({ name }) => name.toLowerCase() === parcel.carrier.toLowerCase()
        );
        if (!provider) {
            return;
        }
        const key = `${order.id}/${parcel.packageNo}`;
        const made = (this.known.get(key) || [])
            .map((id) => this.orders.packages.byId.get(id))
            .filter((one): one is Package => one !== undefined);
        made.filter((one) => one.trackingNumber !== parcel.trackingNumber || one.providerId !== provider.id).forEach(
            (one) => this.orders.correct(order, one, parcel.trackingNumber, provider.id)
        );
        const units = this.missingUnits(order, parcel, all, made);
        if (units.length > 0) {
            const shipped = this.orders.packages.make(order, units);
            this.orders.ship(shipped, parcel.trackingNumber, provider.id);
            this.known.set(key, [...made.map((one) => one.id), shipped.id]);
        }
    }

    /** Units of a package that have not left on TikTok; never more than have left in all packages together. */
    private missingUnits(order: TikTokOrder, parcel: FeedPackage, all: FeedPackage[], made: Package[]): Unit[] {
        const shipped = order.units.filter((unit) => this.orders.packages.isShipped(unit));
        const inside = piecesOf(shipped.filter((unit) => made.some((one) => one.id === unit.packageId)));
        const left = without(sumOf(all), piecesOf(shipped));
        const missing = without(parcel.units, inside);
        const pieces = Object.fromEntries(
            Object.entries(missing).map(([productId, count]) => [productId, Math.min(count, left[productId] || 0)])
        );
        return unitsFor(order, (unit) => this.isOpen(unit), pieces);
    }

    private isOpen(unit: Unit): boolean {
        return !unit.cancelled && !this.orders.packages.isShipped(unit);
    }
}

/** What all packages hold together. */
function sumOf(packages: FeedPackage[]): Record<string, number> {
    const sum: Record<string, number> = {};
    packages
        .flatMap(({ units }) => Object.entries(units))
        .forEach(([productId, count]) => {
            sum[productId] = (sum[productId] || 0) + count;
        });
    return sum;
}

/** Never below zero. */
function without(pieces: Record<string, number>, taken: Record<string, number>): Record<string, number> {
    return Object.fromEntries(
        Object.entries(pieces).map(([productId, count]) => [productId, Math.max(0, count - (taken[productId] || 0))])
    );
}
