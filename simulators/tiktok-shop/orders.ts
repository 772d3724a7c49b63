import type { Clock } from '../../sfcc-mocks/contracts/clock';
import type { App, SellerShop } from './app';
import { buyerIn } from './buyer';
import type { Buyer } from './buyer';
import { toMinor } from './money';
import { createIds } from './random';
import { usualSwitches } from './switches';
import type {
    Cancellation,
    CancelRequest,
    Canceller,
    OrderInput,
    OrderStatus,
    Package,
    TikTokOrder,
    Unit
} from './tiktokOrder';
import { DELIVERY_OPTION_ID } from './warehouse';
import { addressUpdate, cancellationMade, packageUpdate, requestChange, statusChange } from './webhookEvents';
import type { OrderEvent } from './webhookEvents';

export const HOLD_MS = 60 * 60 * 1000;
/** Markets where TikTok makes the package before the seller ships. */
const PACKAGE_FIRST = ['ID', 'VN', 'TH', 'SG', 'PH', 'MY', 'SEA'];

/** All orders of all shops, and what happens to them. Source: Order API overview, status machine. */
export class Orders {
    readonly byId = new Map<string, TikTokOrder>();
    readonly packages = new Map<string, Package>();
    readonly switches = usualSwitches();
    /** Called when an order's hour is over. */
    onReleased: (order: TikTokOrder) => void = () => undefined;
    /** Called with everything that TikTok tells of an order. */
    onEvent: (order: TikTokOrder, event: OrderEvent) => void = () => undefined;
    private readonly nextId = createIds(576461413038785752n);
    private readonly nextBuyerId = createIds(21436810468230477n);
    private readonly nextUnitId = createIds(577086512123755123n);
    private readonly nextPackageId = createIds(1152321127278713123n);
    private readonly nextCancelId = createIds(4035476561413038785n);

    constructor(
        private readonly clock: Clock,
        private readonly app: App,
        private readonly buyer: Partial<Buyer> = {}
    ) {}

    /** @throws Error in words for a shop that is not there */
    place(input: OrderInput): TikTokOrder {
        const shop = this.shopOf(input);
        const taxRate = input.taxRate === undefined ? 0.05 : input.taxRate;
        const region = input.region || (input.shop === undefined ? 'US' : shop.region);
        const shippingFee = toMinor(input.shippingFee === undefined ? '8.99' : input.shippingFee, shop.currency);
        const taxIncluded = input.taxIncluded === true;
        const addedRate = taxIncluded ? 0 : taxRate;
        const order: TikTokOrder = {
            id: input.id || this.nextId(),
            status: 'UNPAID',
            shopId: shop.id,
            region,
            currency: shop.currency,
            holdFlow: input.holdFlow === 'awaiting' ? 'awaiting' : 'on_hold',
            buyer: { ...buyerIn(region), ...this.buyer },
            buyerId: input.buyerId || '7' + this.nextBuyerId(),
            createdAt: this.clock.now(),
            updatedAt: this.clock.now(),
            paidAt: 0,
            units: input.items.flatMap((item) =>
                Array.from({ length: item.quantity }, () => this.unit(item, addedRate, shop.currency))
            ),
            shippingFee,
            shippingTax: Math.round(shippingFee * addedRate),
            taxRate,
            taxIncluded,
            deliveryOptionId: DELIVERY_OPTION_ID,
            cancelReason: '',
            cancelledBy: '',
            cancelledAt: 0,
            cancelRequest: null,
            cancellations: [],
            replenishesStock: true,
            changedAddress: null,
            externalReferences: []
        };
        if (PACKAGE_FIRST.includes(order.region)) {
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

    private unit(item: OrderInput['items'][number], taxRate: number, currency: string): Unit {
        const price = toMinor(item.price === undefined ? '25.00' : item.price, currency);
        return {
            id: this.nextUnitId(),
            sellerSku: item.productId,
            skuId: '27293824768' + item.productId.slice(-8).padStart(8, '0'),
            productId: '17295827183' + item.productId.slice(-8).padStart(8, '0'),
            productName: item.productName || 'Product ' + item.productId,
            price,
            tax: Math.round(price * taxRate),
            cancelled: false,
            cancelledBy: '',
            cancelReason: '',
            packageId: ''
        };
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
        const ids = packages.map(({ id }) => id);
        this.tell(order, packageUpdate(order, ids, 'SPLIT', this.clock.now()));
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
        const left = smaller.filter((id) => this.packages.has(id));
        if (left.length > 0) {
            this.tell(order, packageUpdate(order, left, 'PARTLY_CANCEL_SPLIT', order.updatedAt));
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
            orderId: order.id,
            unitIds: units.map((unit) => unit.id),
            trackingNumber: '',
            providerId: '',
            shippedAt: 0,
            corrections: 0
        };
        units.forEach((unit) => {
            this.takeOut(unit);
            unit.packageId = made.id;
        });
        this.packages.set(made.id, made);
        return made;
    }

    /** The package leaves; a pending request of the buyer is thereby rejected (US). */
    ship(order: TikTokOrder, shipped: Package, trackingNumber: string, providerId: string): void {
        shipped.trackingNumber = trackingNumber;
        shipped.providerId = providerId;
        shipped.shippedAt = this.clock.now();
        if (order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING') {
            this.setRequest(order, order.cancelRequest, 'CANCELLATION_REQUEST_CANCEL');
        }
        this.setStatus(order, this.statusByUnits(order));
    }

    /** The package travels under another number, or with another carrier. */
    correct(order: TikTokOrder, shipped: Package, trackingNumber: string, providerId: string): void {
        shipped.trackingNumber = trackingNumber;
        shipped.providerId = providerId;
        shipped.corrections += 1;
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
        return [...this.packages.values()].filter(
            (known) => known.shippedAt > 0 && known.trackingNumber === trackingNumber
        );
    }
}

/** Totals of the units that are not cancelled, in the smallest units. */
export function orderTotals(order: TikTokOrder): { subTotal: number; tax: number; total: number } {
    const subTotal = order.units.reduce((sum, unit) => sum + unit.price, 0);
    const tax = order.units.reduce((sum, unit) => sum + unit.tax, 0) + order.shippingTax;
    return { subTotal, tax, total: subTotal + order.shippingFee + tax };
}
