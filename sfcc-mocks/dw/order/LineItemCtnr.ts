import { randomUUID } from 'node:crypto';
import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { requiredPrice } from '../campaign/Discount';
import type { Discount } from '../campaign/Discount';
import type { Product } from '../catalog/Product';
import { ProductOptionModel } from '../catalog/ProductOptionModel';
import { ProductListItem } from '../customer/ProductListItem';
import { Collection } from '../util/Collection';
import { EnumValue } from '../value/EnumValue';
import { Money } from '../value/Money';
import { amountOf } from './amounts';
import type { BonusDiscountLineItem } from './BonusDiscountLineItem';
import { channelName, CHANNELS } from './channels';
import { ContainerContents } from './ContainerContents';
import { newAdjustment, PriceAdjustment, takeOff } from './PriceAdjustment';
import { ProductLineItem } from './ProductLineItem';
import { linesFor } from './newLines';
import { OrderAddress } from './OrderAddress';
import { OrderPaymentInstrument } from './Payment';
import { PaymentInstrument } from './PaymentInstrument';
import type { AddressRecord, ContainerRecord, ProductLineRecord } from './records';
import { defaultShipmentId } from './defaultShipmentId';
import { Shipment } from './Shipment';

/** dw.order.LineItemCtnr: what basket and order have in common. */
export abstract class LineItemCtnr<T extends ContainerRecord = ContainerRecord> extends ContainerContents<T> {
    getCurrencyCode(): string {
        return this.$record().currency;
    }

    getCustomerName(): string | null {
        return this.$record().customerName;
    }

    setCustomerName(name: string): void {
        this.$edit().customerName = name;
    }

    getCustomerEmail(): string | null {
        return this.$record().customerEmail;
    }

    setCustomerEmail(email: string): void {
        this.$edit().customerEmail = email;
    }

    getCustomerNo(): string | null {
        return this.$record().customerNo;
    }

    /** Null where none was set: orders of imports and APIs. Source: platform doc LineItemCtnr.getChannelType. */
    getChannelType(): EnumValue | null {
        const channel = this.$record().channelType;
        return channel === null ? null : new EnumValue(channel, channelName(channel) || '');
    }

    /** Null where none was set. Source: platform doc LineItemCtnr.getBusinessType. */
    getBusinessType(): EnumValue | null {
        const type = this.$record().businessType;
        return type === null ? null : new EnumValue(type, type === 2 ? 'B2B' : 'B2C');
    }

    getBillingAddress(): OrderAddress | null {
        if (!this.$record().billingAddress) {
            return null;
        }
        return new OrderAddress(
            () => this.$record().billingAddress as AddressRecord,
            () => this.$edit().billingAddress as AddressRecord,
            (editing) => {
                const data = editing ? this.$edit() : this.$record();
                return editing ? (data.billingAddressCustom ||= {}) : data.billingAddressCustom || {};
            }
        );
    }

    createBillingAddress(): OrderAddress {
        Object.assign(this.$edit(), { billingAddress: {}, billingAddressCustom: {} });
        return this.getBillingAddress() as OrderAddress;
    }

    getShipments(): Collection<Shipment> {
        return new Collection(this.$record().shipments.map((shipment) => new Shipment(this, shipment.id)));
    }

    getShipment(id: string): Shipment | null {
        return this.$record().shipments.some((shipment) => shipment.id === id) ? new Shipment(this, id) : null;
    }

    /** What is in it goes too. */
    removeShipment(shipment: Shipment): void {
        const record = this.$edit();
        record.shipments = record.shipments.filter(({ id }) => id !== shipment.getID());
        record.lines = record.lines.filter(({ shipmentId }) => shipmentId !== shipment.getID());
    }

    /** Null for an order without shipments. Source: platform doc LineItemCtnr.getDefaultShipment. */
    getDefaultShipment(): Shipment | null {
        const id = defaultShipmentId(this.$record().shipments);
        return id === null ? null : new Shipment(this, id);
    }

    createShipment(id: string): Shipment {
        if (!id || this.getShipment(id)) {
            throw platformException('IllegalArgumentException', 'A shipment needs an id of its own: ' + id);
        }
        this.$edit().shipments.push(newShipment(id));
        return new Shipment(this, id);
    }

    createProductLineItem(product: string | Product | ProductListItem, ...rest: unknown[]): ProductLineItem {
        if (product instanceof ProductListItem) {
            return this.$lineOf(product, rest[rest.length - 1] as Shipment);
        }
        const productId = typeof product === 'string' ? product : product.getID();
        const shipment = rest[rest.length - 1] as Shipment;
        const record = this.$edit();
        const [options] = rest;
        const selected = options instanceof ProductOptionModel ? options : null;
        const lines = linesFor(productId, shipment.getID(), selected);
        if (record.lines.length + lines.length > QUOTAS.productLineItems.limit) {
            current().exceed('productLineItems');
        }
        lines.forEach((line) => record.lines.push({ ...line, position: record.lines.length + 1 }));
        return new ProductLineItem(this, lines[0]!.uuid);
    }

    /** Source: Script API, LineItemCtnr.createProductLineItem of a product list item. */
    private $lineOf(item: ProductListItem, shipment: Shipment): ProductLineItem {
        const product = item.getProduct();
        if (!product) {
            throw platformException('IllegalArgumentException', 'The list item has no product of the site catalog');
        }
        const line = this.createProductLineItem(product, item.getProductOptionModel(), shipment);
        line.$setListItem(item);
        return line;
    }

    /**
     * A line of its own, in the shipment that is given or the default one.
     * @throws IllegalArgumentException for what is no bonus product of the right, or one more than it allows.
     *         Source: Script API, createBonusProductLineItem and BonusDiscountLineItem
     */
    createBonusProductLineItem(
        right: BonusDiscountLineItem,
        product: Product,
        options: ProductOptionModel | null,
        shipment: Shipment | null
    ): ProductLineItem {
        requiredPrice(right.$requiredOffer(), product);
        const chosen = right.getBonusProductLineItems().toArray();
        if (chosen.reduce((all, line) => all + line.getQuantityValue(), 0) >= right.getMaxBonusItems()) {
            throw platformException('IllegalArgumentException', 'No more bonus products can be chosen');
        }
        const target = shipment || this.getDefaultShipment();
        const line = options
            ? this.createProductLineItem(product, options, target)
            : this.createProductLineItem(product, target);
        const { promotionId, campaignId, couponUuid } = right.$data();
        line.$change().bonus = { promotionId, campaignId, couponUuid, choice: right.$uuid, qualifying: [] };
        return line;
    }

    getBonusLineItems(): Collection<ProductLineItem> {
        return this.$lines((line) => line.bonus !== undefined);
    }

    /** What depends on it goes too. */
    removeProductLineItem(line: ProductLineItem): void {
        const record = this.$edit();
        record.lines = record.lines.filter(({ uuid, partOf }) => uuid !== line.$uuid && partOf?.line !== line.$uuid);
    }

    getAllProductLineItems(productId?: string): Collection<ProductLineItem> {
        return this.$lines((line) => productId === undefined || line.productId === productId);
    }

    /** The lines, without option and bundle lines, which depend on others. */
    getProductLineItems(productId?: string): Collection<ProductLineItem> {
        return this.$lines((line) => !line.partOf && (productId === undefined || line.productId === productId));
    }

    private $lines(matches: (line: ProductLineRecord) => boolean): Collection<ProductLineItem> {
        return new Collection(
            this.$record()
                .lines.filter(matches)
                .map((line) => new ProductLineItem(this, line.uuid))
        );
    }

    getAllLineItems(): Collection<unknown> {
        const products = this.getAllProductLineItems().toArray();
        const shippingLines = this.getShipments()
            .toArray()
            .flatMap((shipment) => shipment.getShippingLineItems().toArray());
        return new Collection<unknown>([
            ...products,
            ...shippingLines,
            ...[...products, ...shippingLines].flatMap((line) => line.getPriceAdjustments().toArray()),
            ...this.getPriceAdjustments().toArray(),
            ...this.getGiftCertificateLineItems().toArray()
        ]);
    }

    getAllShippingPriceAdjustments(): Collection<unknown> {
        const shipments = this.getShipments().toArray();
        return new Collection(shipments.flatMap((shipment) => shipment.getShippingPriceAdjustments().toArray()));
    }

    getProductQuantityTotal(): number {
        return this.$record().lines.reduce((sum, line) => sum + (line.partOf ? 0 : line.quantity), 0);
    }

    createPriceAdjustment(promotionId: string, discount?: Discount): PriceAdjustment {
        const price = this.getAdjustedMerchandizeTotalPrice();
        const data = newAdjustment(this.$edit().adjustments, promotionId);
        if (discount) {
            takeOff(data, discount, { price, quantity: 1 });
        }
        return this.$adjustment(data.uuid);
    }

    getPriceAdjustments(): Collection<PriceAdjustment> {
        return new Collection(this.$record().adjustments.map((data) => this.$adjustment(data.uuid)));
    }

    getPriceAdjustmentByPromotionID(promotionId: string): PriceAdjustment | null {
        const data = this.$record().adjustments.find((candidate) => candidate.promotionId === promotionId);
        return data ? this.$adjustment(data.uuid) : null;
    }

    removePriceAdjustment(adjustment: PriceAdjustment): void {
        const record = this.$edit();
        record.adjustments = record.adjustments.filter((candidate) => candidate.uuid !== adjustment.$uuid);
    }

    private $adjustment(uuid: string): PriceAdjustment {
        return new PriceAdjustment(this, uuid, (editing) => (editing ? this.$edit() : this.$record()).adjustments);
    }

    createPaymentInstrument(methodId: string, amount: Money | null): OrderPaymentInstrument {
        if (!methodId) {
            throw platformException('IllegalArgumentException', 'A payment instrument needs a payment method');
        }
        const uuid = randomUUID();
        this.$edit().payments.push({
            uuid,
            methodId,
            amount: amountOf(amount),
            transactionId: null,
            type: null,
            processorId: null,
            accountId: null,
            custom: {},
            hasTransaction: true
        });
        return new OrderPaymentInstrument(this, uuid);
    }

    /** Source: Script API, createGiftCertificatePaymentInstrument. */
    createGiftCertificatePaymentInstrument(code: string, amount: Money): OrderPaymentInstrument {
        const instrument = this.createPaymentInstrument(PaymentInstrument.METHOD_GIFT_CERTIFICATE, amount);
        instrument.$set('giftCertificateCode', code);
        return instrument;
    }

    getGiftCertificatePaymentInstruments(code?: string): Collection<OrderPaymentInstrument> {
        const all = this.getPaymentInstruments(PaymentInstrument.METHOD_GIFT_CERTIFICATE).toArray();
        return new Collection(all.filter((one) => code === undefined || one.$get('giftCertificateCode') === code));
    }

    getPaymentInstruments(methodId?: string): Collection<OrderPaymentInstrument> {
        const payments = this.$record().payments.filter(
            (payment) => methodId === undefined || payment.methodId === methodId
        );
        return new Collection(payments.map((payment) => new OrderPaymentInstrument(this, payment.uuid)));
    }

    /** Deprecated: the first one. Source: Script API, LineItemCtnr.getPaymentInstrument. */
    getPaymentInstrument(): OrderPaymentInstrument | null {
        const [first] = this.$record().payments;
        return first ? new OrderPaymentInstrument(this, first.uuid) : null;
    }

    removePaymentInstrument(instrument: OrderPaymentInstrument): void {
        const record = this.$edit();
        record.payments = record.payments.filter((payment) => payment.uuid !== instrument.$uuid);
    }

    removeAllPaymentInstruments(): void {
        this.$edit().payments = [];
    }
}

/** An empty shipment. */
export function newShipment(id: string): ContainerRecord['shipments'][number] {
    return {
        uuid: randomUUID(),
        id,
        shipmentNo: null,
        shippingMethodId: null,
        shippingAddress: null,
        shippingStatus: 0,
        trackingNumber: null,
        shippingLines: [],
        custom: {}
    };
}

CHANNELS.forEach((name, position) => {
    Object.defineProperty(LineItemCtnr, 'CHANNEL_TYPE_' + name, { value: position + 1, enumerable: true });
});
Object.defineProperty(LineItemCtnr, 'BUSINESS_TYPE_B2C', { value: 1 });
Object.defineProperty(LineItemCtnr, 'BUSINESS_TYPE_B2B', { value: 2 });
scriptClass('dw.order.LineItemCtnr', LineItemCtnr as unknown as { prototype: object });
