import { randomUUID } from 'node:crypto';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { recordAttributes } from '../object/recordAttributes';
import { Collection } from '../util/Collection';
import { EnumValue } from '../value/EnumValue';
import { defaultShipmentId } from './defaultShipmentId';
import { GiftCertificateLineItem } from './GiftCertificateLineItem';
import type { PriceAdjustment } from './PriceAdjustment';
import { ProductLineItem } from './ProductLineItem';
import { ShipmentTotals } from './ShipmentTotals';
import { ShippingLineItem } from './ShippingLineItem';
import type { Container } from './Container';
import { OrderAddress } from './OrderAddress';
import { noPrice } from './records';
import type { AddressRecord, ShipmentRecord } from './records';
import { ShippingMethod } from './Shipping';

/** dw.order.Shipment */
export class Shipment extends ShipmentTotals {
    static readonly SHIPPING_STATUS_NOTSHIPPED = 0;
    static readonly SHIPPING_STATUS_SHIPPED = 2;

    constructor(
        readonly $container: Container,
        readonly $id: string
    ) {
        super();
    }

    $data(): ShipmentRecord {
        return this.$find(this.$container.$record().shipments);
    }

    $change(): ShipmentRecord {
        return this.$find(this.$container.$edit().shipments);
    }

    private $find(shipments: ShipmentRecord[]): ShipmentRecord {
        const record = shipments.find((candidate) => candidate.id === this.$id);
        if (!record) {
            throw platformException('ObjectNotFoundException', 'The shipment was removed');
        }
        return record;
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.order.Shipment',
            () => this.$data(),
            () => this.$change()
        );
    }

    getID(): string {
        return this.$id;
    }

    getUUID(): string {
        return this.$data().uuid;
    }

    isDefault(): boolean {
        return defaultShipmentId(this.$container.$record().shipments) === this.$id;
    }

    getShipmentNo(): string | null {
        return this.$data().shipmentNo;
    }

    getShippingAddress(): OrderAddress | null {
        if (!this.$data().shippingAddress) {
            return null;
        }
        return new OrderAddress(
            () => this.$data().shippingAddress as AddressRecord,
            () => this.$change().shippingAddress as AddressRecord,
            (editing) => {
                const data = editing ? this.$change() : this.$data();
                return editing ? (data.shippingAddressCustom ||= {}) : data.shippingAddressCustom || {};
            }
        );
    }

    createShippingAddress(): OrderAddress {
        Object.assign(this.$change(), { shippingAddress: {}, shippingAddressCustom: {} });
        return this.getShippingAddress() as OrderAddress;
    }

    getShippingMethod(): ShippingMethod | null {
        const id = this.$data().shippingMethodId;
        return id ? new ShippingMethod(id) : null;
    }

    getShippingMethodID(): string | null {
        return this.$data().shippingMethodId;
    }

    setShippingMethod(method: ShippingMethod | null): void {
        const data = this.$change();
        data.shippingMethodId = method ? method.getID() : null;
        const taxClassId = method?.getTaxClassID() || null;
        if (!data.shippingLines.some((line) => line.id === ShippingLineItem.STANDARD_SHIPPING_ID)) {
            data.shippingLines.push({ uuid: randomUUID(), id: ShippingLineItem.STANDARD_SHIPPING_ID, ...noPrice() });
        }
        data.shippingLines.forEach((line) => {
            line.taxClassId = line.id === ShippingLineItem.STANDARD_SHIPPING_ID ? taxClassId : line.taxClassId;
        });
    }

    getShippingStatus(): EnumValue {
        const value = this.$data().shippingStatus;
        return new EnumValue(value, value === 2 ? 'SHIPPED' : 'NOTSHIPPED');
    }

    setShippingStatus(status: number): void {
        if (status !== 0 && status !== 2) {
            throw platformException(
                'IllegalArgumentException',
                'A shipment is NOTSHIPPED (0) or SHIPPED (2), not ' + status
            );
        }
        this.$change().shippingStatus = status;
    }

    getTrackingNumber(): string | null {
        return this.$data().trackingNumber;
    }

    setTrackingNumber(trackingNumber: string): void {
        this.$change().trackingNumber = trackingNumber;
    }

    getShippingLineItems(): Collection<ShippingLineItem> {
        return new Collection(
            this.$data().shippingLines.map((line) => new ShippingLineItem(this.$container, line.uuid))
        );
    }

    getShippingLineItem(id: string): ShippingLineItem | null {
        const line = this.$data().shippingLines.find((candidate) => candidate.id === id);
        return line ? new ShippingLineItem(this.$container, line.uuid) : null;
    }

    getStandardShippingLineItem(): ShippingLineItem | null {
        return this.getShippingLineItem(ShippingLineItem.STANDARD_SHIPPING_ID);
    }

    createShippingLineItem(id: string): ShippingLineItem {
        if (this.getShippingLineItem(id)) {
            throw platformException('IllegalArgumentException', 'There is a shipping line item ' + id + ' already');
        }
        const line = { uuid: randomUUID(), id, ...noPrice() };
        this.$change().shippingLines.push(line);
        return new ShippingLineItem(this.$container, line.uuid);
    }

    getProductLineItems(): Collection<ProductLineItem> {
        const lines = this.$container.$record().lines.filter((line) => line.shipmentId === this.$id);
        return new Collection(lines.map((line) => new ProductLineItem(this.$container, line.uuid)));
    }

    getAllLineItems(): Collection<unknown> {
        const lines = [...this.getProductLineItems().toArray(), ...this.getShippingLineItems().toArray()];
        const adjustments = lines.flatMap((line) => line.getPriceAdjustments().toArray());
        return new Collection<unknown>([...lines, ...adjustments, ...this.getGiftCertificateLineItems().toArray()]);
    }

    isGift(): boolean {
        return this.$data().isGift === true;
    }

    setGift(gift: boolean): void {
        this.$change().isGift = gift;
    }

    getGiftMessage(): string | null {
        return this.$data().giftMessage ?? null;
    }

    setGiftMessage(message: string | null): void {
        this.$change().giftMessage = message;
    }

    getGiftCertificateLineItems(): Collection<GiftCertificateLineItem> {
        const own = (this.$container.$record().giftCertificates || []).filter((line) => line.shipmentId === this.$id);
        return new Collection(own.map((line) => new GiftCertificateLineItem(this.$container, line.uuid)));
    }

    getShippingPriceAdjustments(): Collection<PriceAdjustment> {
        return new Collection(
            this.getShippingLineItems()
                .toArray()
                .flatMap((line) => line.getPriceAdjustments().toArray())
        );
    }

    /** Deprecated: shipments have no adjustments of products. Source: Script API, getMerchandizeTotalPriceAdjustments. */
    getMerchandizeTotalPriceAdjustments(): Collection {
        return new Collection();
    }

    removeShippingLineItem(line: ShippingLineItem): void {
        const data = this.$change();
        data.shippingLines = data.shippingLines.filter(({ uuid }) => uuid !== line.$uuid);
    }

    /** Deprecated: acts on the standard shipping line. Source: Script API, Shipment.createShippingPriceAdjustment. */
    createShippingPriceAdjustment(promotionId: string): PriceAdjustment {
        const line = this.getStandardShippingLineItem();
        if (!line) {
            throw notImplemented('dw.order.Shipment.createShippingPriceAdjustment without a standard shipping line');
        }
        return line.createShippingPriceAdjustment(promotionId);
    }

    removeShippingPriceAdjustment(adjustment: PriceAdjustment): void {
        this.getShippingLineItems()
            .toArray()
            .forEach((line) => line.removePriceAdjustment(adjustment));
    }

    getShippingPriceAdjustmentByPromotionID(promotionId: string): PriceAdjustment | null {
        const all = this.getShippingPriceAdjustments().toArray();
        return all.find((adjustment) => adjustment.getPromotionID() === promotionId) || null;
    }
}

scriptClass('dw.order.Shipment', Shipment);
