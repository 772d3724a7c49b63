import { randomBytes, randomUUID } from 'node:crypto';
import { current, instance } from '../runtime/current';
import { insert, read } from '../store/session';
import { adjusted, gross, total } from '../dw/order/amounts';
import { channelNumber, newShipment } from '../dw/order/LineItemCtnr';
import { Order } from '../dw/order/Order';
import { OrderMgr } from '../dw/order/OrderMgr';
import { noPrice } from '../dw/order/records';
import type {
    AddressRecord,
    AdjustmentRecord,
    OrderRecord,
    PaymentRecord,
    ProductLineRecord,
    ShipmentRecord
} from '../dw/order/records';
import { Decimal } from '../dw/util/Decimal';
import { ApiFault } from './fault';

type Json = Record<string, unknown>;

const REQUIRED: Record<string, string[]> = {
    order: ['billingAddress', 'currency', 'orderTotal', 'paymentInstruments', 'productItems', 'shipments', 'taxTotal'],
    productItem: ['basePrice', 'grossPrice', 'netPrice', 'productId', 'quantity', 'shipmentId', 'tax'],
    shipment: ['shipmentId', 'shippingMethod', 'shippingAddress', 'shippingTotal', 'taxTotal']
};
/** Price adjustments, payment instruments. Source: Orders OAS 1.5.2. */
const MAX_ENTRIES = 20;

/**
 * Creates and places an order from a SCAPI document: nothing is looked up, no stock is taken.
 * Source: Orders OAS 1.5.2, createOrders.
 * @throws ApiFault bad-request, invalid-order-total, invalid-tax-total
 */
export function createScapiOrder(document: Json): Order {
    require('order', document, '');
    const site = current().site;
    if (!site.allowedCurrencies.includes(String(document.currency))) {
        throw badRequest('currency is not allowed on this site');
    }
    const orderNo = document.orderNo === undefined ? OrderMgr.createOrderNo() : String(document.orderNo);
    const key = site.id + '/' + orderNo;
    if (orderNo.length > 50 || read('Order', key)) {
        throw badRequest('orderNo is too long or not unique');
    }
    const record = orderRecord(document, orderNo);
    checkTotals(record, document);
    insert('Order', key, record);
    return new Order(key);
}

function badRequest(detail: string): ApiFault {
    return new ApiFault(400, 'bad-request', detail);
}

function require(kind: string, document: Json, path: string): void {
    const missing = (REQUIRED[kind] as string[]).find(
        (name) => document[name] === undefined || document[name] === null
    );
    if (missing) {
        throw badRequest(`${path}${missing} is missing`);
    }
}

function list(document: Json, name: string, max: number): Json[] {
    const value = document[name] === undefined ? [] : document[name];
    if (!Array.isArray(value) || value.length > max) {
        throw badRequest(`${name} is not a list of at most ${max}`);
    }
    return value as Json[];
}

function amount(document: Json, name: string): string {
    const value = document[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw badRequest(`${name} is not a number`);
    }
    return new Decimal(value).round(2).toString();
}

function orderRecord(document: Json, orderNo: string): OrderRecord {
    const now = new Date(instance().clock.now());
    const shipments = list(document, 'shipments', 50).map(shipment);
    const lines = list(document, 'productItems', 400).map((item, position) => productLine(item, position));
    if (shipments.length === 0 || lines.length === 0) {
        throw badRequest('an order needs shipments and productItems');
    }
    const unknown = lines.find((line) => !shipments.some((candidate) => candidate.id === line.shipmentId));
    if (unknown) {
        throw badRequest(`shipmentId ${unknown.shipmentId} is not among the shipments`);
    }
    const adjustments = list(document, 'orderPriceAdjustments', MAX_ENTRIES).map(adjustment);
    const parts = [
        ...lines.map(adjusted),
        ...adjustments,
        ...shipments.flatMap((entry) => entry.shippingLines.map(adjusted))
    ];
    const { net, tax } = total(parts);
    return {
        uuid: randomUUID().replace(/-/g, ''),
        creationDate: now,
        lastModified: now,
        custom: customValues(document),
        siteId: current().site.id,
        currency: String(document.currency),
        customerNo: null,
        customerName: null,
        customerEmail: null,
        customerLocale: String(document.customerLocale || current().site.defaultLocale),
        billingAddress: address(document.billingAddress as Json),
        channelType: document.channelType === undefined ? null : channelOf(String(document.channelType)),
        businessType: 1,
        lines,
        shipments,
        adjustments,
        payments: list(document, 'paymentInstruments', MAX_ENTRIES).map(payment),
        notes: [],
        totals: { net, tax, gross: gross(net, tax) },
        orderNo,
        orderToken: randomBytes(24).toString('base64url'),
        sessionId: null,
        createdBy: 'Customer',
        invoiceNo: orderNo,
        status: 3,
        shippingStatus: 0,
        confirmationStatus: 0,
        exportStatus: 0,
        paymentStatus: document.paymentStatus === 'paid' ? 2 : 0,
        exportAfter: null,
        externalOrderNo: null,
        externalOrderStatus: null,
        externalOrderText: null,
        cancelCode: null,
        cancelDescription: null,
        stock: []
    };
}

function channelOf(name: string): number {
    const channel = channelNumber(name);
    if (channel === null) {
        throw badRequest(`channelType ${name} does not exist`);
    }
    return channel;
}

/** `c_` attributes must be declared on Order and on Basket. */
function customValues(document: Json): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const name of Object.keys(document).filter((candidate) => candidate.startsWith('c_'))) {
        const id = name.slice(2);
        const declared = ['Order', 'Basket'].every((type) => instance().objectTypes.attributesOf(type).has(id));
        if (!declared) {
            throw badRequest(`custom attribute ${name} is not defined on Order and Basket`);
        }
        values[id] = document[name];
    }
    return values;
}

function itemCustomValues(document: Json): Record<string, unknown> {
    const names = Object.keys(document).filter((candidate) => candidate.startsWith('c_'));
    const definitions = instance().objectTypes.attributesOf('ProductLineItem');
    const unknown = names.find((name) => !definitions.has(name.slice(2)));
    if (unknown) {
        throw badRequest(`custom attribute ${unknown} is not defined on ProductLineItem`);
    }
    return Object.fromEntries(names.map((name) => [name.slice(2), document[name]]));
}

function productLine(item: Json, position: number): ProductLineRecord {
    require('productItem', item, `productItems[${position}].`);
    return {
        ...noPrice(),
        uuid: randomUUID(),
        productId: String(item.productId),
        productName: String(item.productName || item.productId),
        catalogProduct: false,
        quantity: Number(item.quantity),
        position: position + 1,
        shipmentId: String(item.shipmentId),
        inventoryListId: null,
        externalLineItemStatus: null,
        externalLineItemText: null,
        custom: itemCustomValues(item),
        basePrice: amount(item, 'basePrice'),
        net: amount(item, 'netPrice'),
        tax: amount(item, 'tax'),
        taxRate: item.taxRate === undefined ? null : Number(item.taxRate),
        text: String(item.itemText || ''),
        adjustments: list(item, 'priceAdjustments', MAX_ENTRIES).map(adjustment)
    };
}

function adjustment(document: Json): AdjustmentRecord {
    const net =
        document.netPrice === undefined
            ? new Decimal(amount(document, 'grossPrice')).subtract(amount(document, 'tax')).toString()
            : amount(document, 'netPrice');
    return {
        uuid: randomUUID(),
        promotionId: String(document.promotionId || ''),
        text: String(document.itemText || ''),
        net,
        tax: amount(document, 'tax'),
        taxRate: null
    };
}

function shipment(document: Json): ShipmentRecord {
    require('shipment', document, 'shipments.');
    const tax = amount(document, 'taxTotal');
    const net = new Decimal(amount(document, 'shippingTotal')).subtract(tax).toString();
    return {
        ...newShipment(String(document.shipmentId)),
        shippingMethodId: String(document.shippingMethod),
        shippingAddress: address(document.shippingAddress as Json),
        shippingLines: [{ ...noPrice(), uuid: randomUUID(), id: 'STANDARD_SHIPPING', basePrice: net, net, tax }]
    };
}

function payment(document: Json): PaymentRecord {
    const transaction = (document.paymentTransaction || {}) as Json;
    return {
        uuid: randomUUID(),
        methodId: String(document.paymentMethodId),
        amount: transaction.amount === undefined ? null : amount(transaction, 'amount'),
        transactionId: transaction.transactionId === undefined ? null : String(transaction.transactionId),
        type: null,
        processorId: null,
        accountId: null,
        custom: {}
    };
}

function address(document: Json): AddressRecord {
    return Object.fromEntries(
        Object.entries(document).map(([name, value]) => [name, value === null ? null : String(value)])
    );
}

/** orderTotal is gross lines plus shipping less adjustments; taxTotal alike. */
function checkTotals(record: OrderRecord, document: Json): void {
    if (new Decimal(record.totals.gross).compareTo(amount(document, 'orderTotal')) !== 0) {
        throw new ApiFault(
            400,
            'invalid-order-total',
            `orderTotal is not the sum of items, shipping and adjustments: ${record.totals.gross}`
        );
    }
    if (new Decimal(record.totals.tax).compareTo(amount(document, 'taxTotal')) !== 0) {
        throw new ApiFault(400, 'invalid-tax-total', `taxTotal is not the sum of taxes: ${record.totals.tax}`);
    }
}
