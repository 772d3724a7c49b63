import { partsOfLine } from './partsOfLine';
import type { AttributeDefinition, ObjectTypes } from '../../metadata/objectTypes';
import { ExactNumber } from '../util/ExactNumber';
import { currencyDigits } from '../value/currency';
import {
    adjusted,
    adjustedMerchandise,
    adjustedShipping,
    gross,
    isNetTaxation,
    merchandise,
    shipping,
    total
} from './amounts';
import type {
    AddressRecord,
    AdjustmentRecord,
    Amount,
    OrderRecord,
    PriceRecord,
    ProductLineRecord,
    ShipmentRecord,
    TaxedRecord
} from './records';

type PricePart = { net: Amount; tax: Amount };

const ORDER_STATUS: Record<number, string> = {
    0: 'CREATED',
    3: 'NEW',
    4: 'OPEN',
    5: 'COMPLETED',
    6: 'CANCELLED',
    7: 'REPLACED',
    8: 'FAILED'
};
const SHIPPING_STATUS = ['NOT_SHIPPED', 'PART_SHIPPED', 'SHIPPED'];
const PAYMENT_STATUS = ['NOT_PAID', 'PART_PAID', 'PAID'];
const EXPORT_STATUS = ['NOT_EXPORTED', 'EXPORTED', 'READY', 'FAILED'];
/** Names of channels in order.xsd. */
const CHANNELS: Record<number, string> = { 1: 'Storefront', 2: 'CallCenter', 3: 'Marketplace', 14: 'TikTok' };
const NAMESPACE = 'http://www.demandware.com/xml/impex/order/2006-10-31';

/**
 * One order in the platform's export format. Source: order.xsd (order of elements) and platform doc
 * dw.order.Order.getOrderExportXML. An amount has the digits of its currency: order.xsd says decimal, without a number of
 * digits, and a reader of decimals reads both forms alike.
 */
export function orderExportXml(order: OrderRecord, types: ObjectTypes, taxation: string): string {
    const digits = currencyDigits(order.currency);
    const body = [
        element('order-date', order.creationDate.toISOString()),
        element('created-by', order.createdBy),
        element('original-order-no', order.orderNo),
        element('currency', order.currency),
        element('customer-locale', order.customerLocale),
        element('taxation', taxation),
        element('invoice-no', order.invoiceNo),
        customer(order),
        statuses(order),
        element('channel-type', order.channelType === null ? null : CHANNELS[order.channelType] || null),
        element('current-order-no', order.orderNo),
        element('cancel-code', order.cancelCode),
        element('cancel-description', order.cancelDescription),
        wrap(
            'product-lineitems',
            order.lines.filter(({ partOf }) => !partOf).map((line) => productLine(line, order.lines, types, digits))
        ),
        wrap(
            'shipping-lineitems',
            order.shipments.flatMap((shipment) => shippingLines(shipment, digits))
        ),
        wrap(
            'shipments',
            order.shipments.map((shipment) => shipmentXml(order, shipment, types))
        ),
        totals(order),
        wrap(
            'payments',
            order.payments.map((each) => payment(each, digits))
        ),
        wrap('notes', order.notes.map(note)),
        element('external-order-no', order.externalOrderNo),
        element('external-order-status', order.externalOrderStatus),
        element('external-order-text', order.externalOrderText),
        customAttributes(order.custom, types.attributesOf('Order'))
    ];
    const content = wrap('order', body, ` order-no="${escape(order.orderNo)}"`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<orders xmlns="${NAMESPACE}">${content}</orders>`;
}

function customer(order: OrderRecord): string {
    return wrap('customer', [
        element('guest', String(order.customerNo === null)),
        element('customer-no', order.customerNo),
        element('customer-name', order.customerName),
        element('customer-email', order.customerEmail),
        address('billing-address', order.billingAddress)
    ]);
}

function address(name: string, record: AddressRecord | null): string {
    if (!record) {
        return '';
    }
    return wrap(name, [
        element('first-name', record.firstName),
        element('last-name', record.lastName),
        element('address1', record.address1),
        element('address2', record.address2),
        element('city', record.city),
        element('postal-code', record.postalCode),
        element('state-code', record.stateCode),
        element('country-code', record.countryCode ? record.countryCode.toUpperCase() : null),
        element('phone', record.phone)
    ]);
}

function statuses(order: OrderRecord): string {
    return wrap('status', [
        element('order-status', ORDER_STATUS[order.status]),
        element('shipping-status', SHIPPING_STATUS[order.shippingStatus]),
        element('confirmation-status', order.confirmationStatus === 2 ? 'CONFIRMED' : 'NOT_CONFIRMED'),
        element('payment-status', PAYMENT_STATUS[order.paymentStatus]),
        element('export-status', EXPORT_STATUS[order.exportStatus])
    ]);
}

function prices(part: PricePart, digits: number): string {
    return (
        element('net-price', decimals(part.net, digits)) +
        element('tax', decimals(part.tax, digits)) +
        element('gross-price', decimals(gross(part.net, part.tax), digits))
    );
}

/** The price, unless the tax was taken of something else. */
function taxBasisOf(record: TaxedRecord): Amount {
    const price = isNetTaxation() ? record.net : gross(record.net, record.tax);
    return record.taxBasis === undefined ? price : record.taxBasis;
}

function linePrices(line: PriceRecord, text: string, digits: number): string {
    return (
        prices(line, digits) +
        element('base-price', decimals(line.basePrice, digits)) +
        element('lineitem-text', text) +
        element('tax-basis', decimals(taxBasisOf(line), digits))
    );
}

function productLine(line: ProductLineRecord, lines: ProductLineRecord[], types: ObjectTypes, digits: number): string {
    const { options, bundled } = partsOfLine(line, lines);
    return wrap('product-lineitem', [
        linePrices(line, line.text || line.productName, digits),
        element('position', String(line.position)),
        element('product-id', line.productId),
        element('product-name', line.productName),
        `<quantity unit="">${decimals(String(line.quantity), 1)}</quantity>`,
        element('tax-rate', String(line.taxRate === null ? 0 : line.taxRate)),
        element('shipment-id', line.shipmentId),
        element('inventory-list-id', line.inventoryListId),
        wrap(
            'option-lineitems',
            options.map((option) => optionLine(option, digits))
        ),
        wrap('bundled-product-lineitems', bundled.map(bundledLine)),
        element('gift', 'false'),
        element('external-line-item-status', line.externalLineItemStatus),
        element('external-line-item-text', line.externalLineItemText),
        customAttributes(line.custom, types.attributesOf('ProductLineItem')),
        wrap(
            'price-adjustments',
            line.adjustments.map((each) => adjustment(each, digits))
        )
    ]);
}

function optionLine(line: ProductLineRecord, digits: number): string {
    return wrap('option-lineitem', [
        linePrices(line, line.text || line.productName, digits),
        element('option-id', line.partOf?.optionId),
        element('value-id', line.partOf?.optionValueId),
        element('product-id', line.productId)
    ]);
}

function bundledLine(line: ProductLineRecord): string {
    return wrap('bundled-product-lineitem', [
        element('product-id', line.productId),
        element('product-name', line.productName),
        `<quantity unit="">${decimals(String(line.quantity), 1)}</quantity>`
    ]);
}

function adjustment(record: AdjustmentRecord, digits: number): string {
    return wrap('price-adjustment', [
        prices(record, digits),
        element('base-price', decimals(record.net, digits)),
        element('lineitem-text', record.text || record.promotionId),
        element('tax-basis', decimals(taxBasisOf(record), digits)),
        element('promotion-id', record.promotionId)
    ]);
}

function shippingLines(shipment: ShipmentRecord, digits: number): string[] {
    return shipment.shippingLines.map((line) =>
        wrap('shipping-lineitem', [
            linePrices(line, line.text || 'Shipping', digits),
            element('item-id', line.id),
            element('shipment-id', shipment.id),
            element('tax-rate', String(line.taxRate === null ? 0 : line.taxRate)),
            wrap(
                'price-adjustments',
                line.adjustments.map((each) => adjustment(each, digits))
            )
        ])
    );
}

function shipmentXml(order: OrderRecord, shipment: ShipmentRecord, types: ObjectTypes): string {
    const digits = currencyDigits(order.currency);
    const lines = order.lines.filter((line) => line.shipmentId === shipment.id);
    const merchandiseTotal = total(lines);
    const adjustedTotal = total(lines.map(adjusted));
    const shippingTotal = total(shipment.shippingLines);
    const adjustedShippingTotal = total(shipment.shippingLines.map(adjusted));
    return wrap(
        'shipment',
        [
            wrap('status', [element('shipping-status', shipment.shippingStatus === 2 ? 'SHIPPED' : 'NOT_SHIPPED')]),
            element('shipping-method', shipment.shippingMethodId),
            element('tracking-number', shipment.trackingNumber),
            address('shipping-address', shipment.shippingAddress),
            element('gift', 'false'),
            wrap('totals', [
                wrap('merchandize-total', [prices(merchandiseTotal, digits)]),
                wrap('adjusted-merchandize-total', [prices(adjustedTotal, digits)]),
                wrap('shipping-total', [prices(shippingTotal, digits)]),
                wrap('adjusted-shipping-total', [prices(adjustedShippingTotal, digits)]),
                wrap('shipment-total', [prices(total([adjustedTotal, adjustedShippingTotal]), digits)])
            ]),
            customAttributes(shipment.custom, types.attributesOf('Shipment'))
        ],
        ` shipment-id="${escape(shipment.id)}"`
    );
}

function totals(order: OrderRecord): string {
    const digits = currencyDigits(order.currency);
    const adjustments =
        order.adjustments.length > 0
            ? [
                  wrap(
                      'price-adjustments',
                      order.adjustments.map((each) => adjustment(each, digits))
                  )
              ]
            : [];
    return wrap('totals', [
        wrap('merchandize-total', [prices(total(merchandise(order)), digits), ...adjustments]),
        wrap('adjusted-merchandize-total', [prices(adjustedMerchandise(order), digits)]),
        wrap('shipping-total', [prices(shipping(order), digits)]),
        wrap('adjusted-shipping-total', [prices(adjustedShipping(order), digits)]),
        wrap('order-total', [prices(total([adjustedMerchandise(order), adjustedShipping(order)]), digits)])
    ]);
}

function payment(record: OrderRecord['payments'][number], digits: number): string {
    return wrap('payment', [
        wrap('custom-method', [element('method-name', record.methodId)]),
        element('amount', decimals(record.amount, digits)),
        element('processor-id', record.processorId),
        element('transaction-id', record.transactionId),
        element('transaction-type', record.type)
    ]);
}

function note(record: OrderRecord['notes'][number]): string {
    return wrap('note', [
        element('created-by', record.createdBy),
        element('creation-date', record.creationDate.toISOString()),
        element('subject', record.subject),
        element('text', record.text)
    ]);
}

function customAttributes(values: Record<string, unknown>, definitions: Map<string, AttributeDefinition>): string {
    const attributes = [...definitions.keys()]
        .filter((name) => values[name] !== undefined && values[name] !== null && values[name] !== '')
        .map(
            (name) =>
                `<custom-attribute attribute-id="${escape(name)}">${escape(attributeText(values[name]))}</custom-attribute>`
        );
    return wrap('custom-attributes', attributes);
}

function attributeText(value: unknown): string {
    return value instanceof Date ? value.toISOString() : String(value);
}

function decimals(amount: Amount, digits: number): string | null {
    return amount === null ? null : ExactNumber.of(amount).round(digits).toString();
}

function element(name: string, text: string | null | undefined): string {
    return text === null || text === undefined || text === '' ? '' : `<${name}>${escape(text)}</${name}>`;
}

function wrap(name: string, children: string[], attributes = ''): string {
    const content = children.join('');
    return content === '' ? '' : `<${name}${attributes}>${content}</${name}>`;
}

function escape(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
