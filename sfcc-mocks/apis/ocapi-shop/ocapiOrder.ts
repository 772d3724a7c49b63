import { createHash } from 'node:crypto';
import { channelName } from '../../dw/order/channels';
import { adjusted, adjustedMerchandise, adjustedShipping } from '../../dw/order/amounts';
import { Order, statusName } from '../../dw/order/Order';
import { partsOfLine } from '../../dw/order/partsOfLine';
import { current } from '../../runtime/current';
import type {
    AddressRecord,
    AdjustmentRecord,
    Amount,
    OrderRecord,
    PaymentRecord,
    ProductLineRecord,
    ShipmentRecord
} from '../../dw/order/records';

type Document = Record<string, unknown>;

/** Status names as OCAPI writes them: NOTSHIPPED is `not_shipped`. */
const OCAPI_NAMES: Record<string, string> = {
    NOTSHIPPED: 'not_shipped',
    PARTSHIPPED: 'part_shipped',
    NOTCONFIRMED: 'not_confirmed',
    NOTEXPORTED: 'not_exported',
    NOTPAID: 'not_paid',
    PARTPAID: 'part_paid'
};

/** A status as OCAPI and SCAPI write it. */
export function apiStatus(group: string, value: number): string {
    const name = statusName(group, value);
    return OCAPI_NAMES[name] || name.toLowerCase();
}

/** An amount as a JSON number. */
export function apiAmount(amount: Amount): number | null {
    return amount === null ? null : Number(amount);
}

/**
 * An order as OCAPI Shop gives it. Source: OCAPI Shop document "Order"; values that are not set are left out.
 */
export function ocapiOrder(order: Order): Document {
    const document = orderDocument(order.$record());
    return { ...document, _resource_state: resourceState(document) };
}

/** A token made of all properties. Source: OCAPI documentation, "Resource states". */
function resourceState(document: Document): string {
    return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

function orderDocument(record: OrderRecord): Document {
    const shippingTotal = adjustedShipping(record);
    return withoutEmpty({
        _v: '24.5',
        _type: 'order',
        order_no: record.orderNo,
        order_token: record.orderToken,
        creation_date: record.creationDate.toISOString(),
        last_modified: record.lastModified.toISOString(),
        created_by: record.createdBy,
        currency: record.currency,
        taxation: current().site.taxation,
        site_id: record.siteId,
        status: apiStatus('ORDER_STATUS', record.status),
        shipping_status: apiStatus('SHIPPING_STATUS', record.shippingStatus),
        confirmation_status: apiStatus('CONFIRMATION_STATUS', record.confirmationStatus),
        export_status: apiStatus('EXPORT_STATUS', record.exportStatus),
        payment_status: apiStatus('PAYMENT_STATUS', record.paymentStatus),
        channel_type: channelName(record.channelType)?.toLowerCase(),
        external_order_no: record.externalOrderNo,
        external_order_status: record.externalOrderStatus,
        external_order_text: record.externalOrderText,
        cancel_code: record.cancelCode,
        cancel_description: record.cancelDescription,
        invoice_no: record.invoiceNo,
        customer_info: withoutEmpty({
            _type: 'customer_info',
            customer_name: record.customerName,
            email: record.customerEmail,
            customer_no: record.customerNo
        }),
        billing_address: record.billingAddress ? addressDocument(record.billingAddress) : null,
        product_items: record.lines.filter(({ partOf }) => !partOf).map((line) => wholeItem(line, record.lines)),
        product_sub_total: apiAmount(adjustedMerchandise({ ...record, adjustments: [] }).net),
        product_total: apiAmount(adjustedMerchandise(record).net),
        shipping_total: apiAmount(shippingTotal.net),
        shipping_total_tax: apiAmount(shippingTotal.tax),
        order_price_adjustments: record.adjustments.map(adjustmentDocument),
        shipments: record.shipments.map(shipmentDocument),
        shipping_items: record.shipments.flatMap(shippingItems),
        payment_instruments: record.payments.map(paymentDocument),
        tax_total: apiAmount(record.totals.tax),
        order_total: apiAmount(record.totals.gross),
        ...customDocument(record.custom)
    });
}

/** A line with its options and the parts of its bundle. Source: OCAPI documents ProductItem and OptionItem. */
function wholeItem(line: ProductLineRecord, lines: ProductLineRecord[]): Document {
    const { options, bundled } = partsOfLine(line, lines);
    return withoutEmpty({
        ...productItem(line),
        option_items: options.length === 0 ? null : options.map(optionItem),
        bundled_product_items: bundled.length === 0 ? null : bundled.map(productItem)
    });
}

function optionItem(line: ProductLineRecord): Document {
    return { ...productItem(line), option_id: line.partOf?.optionId, option_value_id: line.partOf?.optionValueId };
}

function productItem(line: ProductLineRecord): Document {
    const price = adjusted(line);
    return withoutEmpty({
        _type: 'product_item',
        item_id: line.uuid,
        item_text: line.text || line.productName,
        position: line.position,
        product_id: line.productId,
        product_name: line.productName,
        quantity: line.quantity,
        shipment_id: line.shipmentId,
        inventory_id: line.inventoryListId,
        base_price: apiAmount(line.basePrice),
        price: apiAmount(line.net),
        price_after_item_discount: apiAmount(price.net),
        tax: apiAmount(line.tax),
        tax_rate: line.taxRate,
        adjusted_tax: apiAmount(price.tax),
        price_adjustments: line.adjustments.length > 0 ? line.adjustments.map(adjustmentDocument) : null,
        external_item_status: line.externalLineItemStatus,
        ...customDocument(line.custom)
    });
}

function adjustmentDocument(record: AdjustmentRecord): Document {
    return {
        _type: 'price_adjustment',
        price_adjustment_id: record.uuid,
        promotion_id: record.promotionId,
        price: apiAmount(record.net),
        item_text: record.text || record.promotionId,
        custom: true
    };
}

function shippingItems(shipment: ShipmentRecord): Document[] {
    return shipment.shippingLines.map((line) => ({
        _type: 'shipping_item',
        item_id: line.uuid,
        shipment_id: shipment.id,
        item_text: line.text || 'Shipping',
        price: apiAmount(line.net),
        base_price: apiAmount(line.basePrice),
        tax: apiAmount(line.tax),
        tax_rate: line.taxRate
    }));
}

function shipmentDocument(shipment: ShipmentRecord): Document {
    return withoutEmpty({
        _type: 'shipment',
        shipment_id: shipment.id,
        shipment_no: shipment.shipmentNo,
        shipping_method: shipment.shippingMethodId ? { _type: 'shipping_method', id: shipment.shippingMethodId } : null,
        shipping_address: shipment.shippingAddress ? addressDocument(shipment.shippingAddress) : null,
        shipping_status: apiStatus('SHIPPING_STATUS', shipment.shippingStatus),
        tracking_number: shipment.trackingNumber,
        ...customDocument(shipment.custom)
    });
}

function paymentDocument(payment: PaymentRecord): Document {
    return withoutEmpty({
        _type: 'order_payment_instrument',
        payment_instrument_id: payment.uuid,
        payment_method_id: payment.methodId,
        amount: apiAmount(payment.amount),
        payment_transaction: withoutEmpty({
            _type: 'payment_transaction',
            amount: apiAmount(payment.amount),
            transaction_id: payment.transactionId,
            type: payment.type?.toLowerCase(),
            payment_processor_id: payment.processorId
        }),
        ...customDocument(payment.custom)
    });
}

function addressDocument(address: AddressRecord): Document {
    return withoutEmpty({
        _type: 'order_address',
        first_name: address.firstName,
        last_name: address.lastName,
        full_name: [address.firstName, address.lastName].filter((part) => part).join(' '),
        address1: address.address1,
        address2: address.address2,
        city: address.city,
        postal_code: address.postalCode,
        state_code: address.stateCode,
        country_code: address.countryCode?.toLowerCase(),
        phone: address.phone
    });
}

/** Custom attributes with the prefix `c_`. */
export function customDocument(values: Record<string, unknown>): Document {
    const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
    return Object.fromEntries(
        entries.map(([name, value]) => ['c_' + name, value instanceof Date ? value.toISOString() : value])
    );
}

/** Leaves out what has no value. */
export function withoutEmpty(document: Document): Document {
    return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null && value !== undefined));
}

export type { OrderRecord };
