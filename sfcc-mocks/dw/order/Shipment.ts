import { randomUUID } from 'node:crypto';
import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { customAttributes } from '../object/customAttributes';
import { Collection } from '../util/Collection';
import { EnumValue } from '../value/EnumValue';
import { Money } from '../value/Money';
import { amountOf, gross, isNetTaxation, money, pricedLines, sum, total } from './amounts';
import { defaultShipmentId } from './defaultShipmentId';
import { ProductLineItem } from './ProductLineItem';
import { ShippingLineItem } from './ShippingLineItem';
import type { Container } from './Container';
import { OrderAddress } from './OrderAddress';
import { noPrice } from './records';
import type { AddressRecord, ShipmentRecord } from './records';
import { ShippingMethod } from './Shipping';

/** dw.order.Shipment */
export class Shipment {
    static readonly SHIPPING_STATUS_NOTSHIPPED = 0;
    static readonly SHIPPING_STATUS_SHIPPED = 2;

    constructor(
        readonly $container: Container,
        readonly $id: string
    ) {}

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
        return customAttributes({
            className: 'dw.order.Shipment',
            definitions: instance().objectTypes.attributesOf('Shipment'),
            value: (name) => this.$data().custom[name],
            edit: () => this.$change().custom
        });
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
            () => this.$change().shippingAddress as AddressRecord
        );
    }

    createShippingAddress(): OrderAddress {
        this.$change().shippingAddress = {};
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
        return new Collection<unknown>([...lines, ...lines.flatMap((line) => line.getPriceAdjustments().toArray())]);
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

    getGiftCertificateLineItems(): Collection {
        return new Collection();
    }

    /** Goods of the shipment with their own discounts and those of the order. Source: Script API, Shipment. */
    getAdjustedMerchandizeTotalPrice(withOrderAdjustments = true): Money {
        const lines = this.$pricedLines();
        const parts = lines.map((line) =>
            amountOf(withOrderAdjustments ? line.getProratedPrice() : line.getAdjustedPrice())
        );
        return this.$money(sum(parts));
    }

    getMerchandizeTotalPrice(): Money {
        return this.$money(sum(this.$pricedLines().map((line) => amountOf(line.getPrice()))));
    }

    private $pricedLines(): ProductLineItem[] {
        const own = this.$container.$record().lines.filter((line) => line.shipmentId === this.$id);
        return pricedLines(own).map(({ uuid }) => new ProductLineItem(this.$container, uuid));
    }

    getShippingTotalPrice(): Money {
        return isNetTaxation() ? this.getShippingTotalNetPrice() : this.getShippingTotalGrossPrice();
    }

    getAdjustedShippingTotalPrice(): Money {
        const lines = this.getShippingLineItems().toArray();
        return this.$money(sum(lines.map((line) => amountOf(line.getAdjustedPrice()))));
    }

    getShippingPriceAdjustments(): Collection {
        return new Collection(
            this.getShippingLineItems()
                .toArray()
                .flatMap((line) => line.getPriceAdjustments().toArray())
        );
    }

    getShippingTotalNetPrice(): Money {
        return this.$money(total(this.$data().shippingLines).net);
    }

    getShippingTotalTax(): Money {
        return this.$money(total(this.$data().shippingLines).tax);
    }

    getShippingTotalGrossPrice(): Money {
        const { net, tax } = total(this.$data().shippingLines);
        return this.$money(gross(net, tax));
    }

    private $money(amount: string | null): Money {
        return money(amount, this.$container.$record().currency);
    }
}

scriptClass('dw.order.Shipment', Shipment);
