import { randomBytes, randomUUID } from 'node:crypto';
import { current, instance } from '../../runtime/current';
import { insert, read } from '../../store/session';
import { adjusted, gross, total } from '../../dw/order/amounts';
import { ADDRESS_FIELDS } from '../../dw/object/addressFields';
import { channelNumber } from '../../dw/order/channels';
import { newShipment } from '../../dw/order/LineItemCtnr';
import { Order } from '../../dw/order/Order';
import { OrderMgr } from '../../dw/order/OrderMgr';
import { newOrderState, noPrice } from '../../dw/order/records';
import type {
    AddressRecord,
    AdjustmentRecord,
    OrderRecord,
    PaymentRecord,
    ProductLineRecord,
    ShipmentRecord
} from '../../dw/order/records';
import { ExactNumber } from '../../dw/util/ExactNumber';
import type { AttributeDefinition } from '../../metadata/objectTypes';
import { ApiFault } from '../fault';
import { writeCustom } from '../ocapi-shop/orderPatch';

type Json = Record<string, unknown>;

/** Properties of each document: those that must be there, and those that may. Source: Orders OAS 1.5.2, Create*. */
const PROPERTIES: Record<string, { required: string[]; optional: string[] }> = {
    order: {
        required: [
            'billingAddress',
            'currency',
            'orderTotal',
            'paymentInstruments',
            'productItems',
            'shipments',
            'taxTotal'
        ],
        optional: ['businessType', 'channelType', 'customerLocale', 'orderNo', 'orderPriceAdjustments', 'paymentStatus']
    },
    productItem: {
        required: ['basePrice', 'grossPrice', 'netPrice', 'productId', 'quantity', 'shipmentId', 'tax'],
        optional: [
            'brand',
            'itemText',
            'optionItems',
            'priceAdjustments',
            'productName',
            'taxBasis',
            'taxItems',
            'taxRate'
        ]
    },
    priceAdjustment: {
        required: ['grossPrice', 'netPrice', 'tax'],
        optional: ['amount', 'basePrice', 'itemText', 'reasonCode', 'taxBasis']
    },
    shipment: {
        required: ['shipmentId', 'shippingMethod', 'shippingAddress', 'shippingTotal', 'taxTotal'],
        optional: []
    },
    paymentInstrument: { required: ['paymentMethodId'], optional: ['paymentTransaction'] },
    paymentTransaction: { required: ['amount', 'transactionId'], optional: ['authorizationStatus'] },
    address: { required: [], optional: [...ADDRESS_FIELDS, 'countryCode', 'fullName'] }
};
/** Properties that are documents or lists of them; every other one has a single value. */
const NESTED = [
    'billingAddress',
    'optionItems',
    'orderPriceAdjustments',
    'paymentInstruments',
    'paymentTransaction',
    'priceAdjustments',
    'productItems',
    'shipments',
    'shippingAddress',
    'taxItems'
];
/** Price adjustments, payment instruments. Source: Orders OAS 1.5.2. */
const MAX_ENTRIES = 20;

/**
 * Creates an order from a SCAPI document: nothing is looked up, no stock is taken. The caller places it.
 * Source: Orders OAS 1.5.2, createOrders.
 * @throws ApiFault bad-request, invalid-order-total, invalid-tax-total
 */
export function createScapiOrder(document: Json): Order {
    checkProperties('order', document, '');
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
    const order = new Order(key);
    writeCustomValues(order, document);
    return order;
}

function badRequest(detail: string): ApiFault {
    return new ApiFault(400, 'bad-request', detail);
}

/** Other properties begin with `c_`. */
function checkProperties(kind: string, document: Json, path: string): void {
    if (typeof document !== 'object' || document === null || Array.isArray(document)) {
        throw badRequest(`${path.replace(/\.$/, '') || kind} is not an object`);
    }
    const { required, optional } = PROPERTIES[kind] as { required: string[]; optional: string[] };
    const missing = required.find((name) => document[name] === undefined || document[name] === null);
    if (missing) {
        throw badRequest(`${path}${missing} is missing`);
    }
    const unknown = Object.keys(document).find(
        (name) => !required.includes(name) && !optional.includes(name) && !name.startsWith('c_')
    );
    if (unknown) {
        throw badRequest(`${path}${unknown} is not a property of ${kind}`);
    }
    const nested = required
        .concat(optional)
        .find((name) => !NESTED.includes(name) && typeof document[name] === 'object' && document[name] !== null);
    if (nested) {
        throw badRequest(`${path}${nested} is not a single value`);
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
    return ExactNumber.of(value).round(2).toString();
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
        custom: {},
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
        customerId: null,
        createdBy: creator(),
        ...newOrderState(),
        paymentStatus: paymentStatusOf(document)
    };
}

function creator(): string {
    const { clientId } = current();
    return instance().switches.scapiOrdersCreatedBy === 'client' && clientId ? clientId : 'Customer';
}

function paymentStatusOf(document: Json): number {
    const { paymentStatus = 'not_paid' } = document;
    if (paymentStatus !== 'paid' && paymentStatus !== 'not_paid') {
        throw badRequest(`paymentStatus is paid or not_paid, not ${String(paymentStatus)}`);
    }
    return paymentStatus === 'paid' ? 2 : 0;
}

function channelOf(name: string): number {
    const channel = channelNumber(name);
    if (channel === null) {
        throw badRequest(`channelType ${name} does not exist`);
    }
    return channel;
}

/** `c_` attributes: those of the order must be declared on Basket as well. */
function writeCustomValues(order: Order, document: Json): void {
    const of = (type: string): Map<string, AttributeDefinition> => instance().objectTypes.attributesOf(type);
    const custom = (values: Json): string[] => Object.keys(values).filter((name) => name.startsWith('c_'));
    for (const name of custom(document)) {
        if (!of('Basket').has(name.slice(2))) {
            throw badRequest(`custom attribute ${name} is not defined on Order and Basket`);
        }
        writeCustom(order.getCustom(), of('Order'), 'Order', name, document[name]);
    }
    const lines = order.getProductLineItems().toArray();
    (document.productItems as Json[]).forEach((item, position) => {
        for (const name of custom(item)) {
            const line = lines[position]!.getCustom();
            writeCustom(line, of('ProductLineItem'), 'ProductLineItem', name, item[name]);
        }
    });
}

function productLine(item: Json, position: number): ProductLineRecord {
    checkProperties('productItem', item, `productItems[${position}].`);
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
        custom: {},
        basePrice: amount(item, 'basePrice'),
        net: amount(item, 'netPrice'),
        tax: amount(item, 'tax'),
        taxRate: item.taxRate === undefined ? null : Number(item.taxRate),
        text: String(item.itemText || ''),
        adjustments: list(item, 'priceAdjustments', MAX_ENTRIES).map(adjustment)
    };
}

function adjustment(document: Json): AdjustmentRecord {
    checkProperties('priceAdjustment', document, 'priceAdjustments.');
    return {
        uuid: randomUUID(),
        promotionId: '',
        text: String(document.itemText || ''),
        net: amount(document, 'netPrice'),
        tax: amount(document, 'tax'),
        taxRate: null
    };
}

function shipment(document: Json): ShipmentRecord {
    checkProperties('shipment', document, 'shipments.');
    const tax = amount(document, 'taxTotal');
    const net = ExactNumber.of(amount(document, 'shippingTotal')).subtract(tax).toString();
    return {
        ...newShipment(String(document.shipmentId)),
        shippingMethodId: String(document.shippingMethod),
        shippingAddress: address(document.shippingAddress as Json),
        shippingLines: [{ ...noPrice(), uuid: randomUUID(), id: 'STANDARD_SHIPPING', basePrice: net, net, tax }]
    };
}

function payment(document: Json): PaymentRecord {
    checkProperties('paymentInstrument', document, 'paymentInstruments.');
    const transaction = (document.paymentTransaction || {}) as Json;
    if (document.paymentTransaction !== undefined) {
        checkProperties('paymentTransaction', transaction, 'paymentInstruments.paymentTransaction.');
    }
    return {
        uuid: randomUUID(),
        methodId: String(document.paymentMethodId),
        amount: transaction.amount === undefined ? null : amount(transaction, 'amount'),
        transactionId: transaction.transactionId === undefined ? null : String(transaction.transactionId),
        type: null,
        processorId: null,
        accountId: null,
        custom: {},
        hasTransaction: document.paymentTransaction !== undefined
    };
}

function address(document: Json): AddressRecord {
    checkProperties('address', document, 'address.');
    return Object.fromEntries(
        Object.entries(document).map(([name, value]) => [name, value === null ? null : String(value)])
    );
}

/** orderTotal is gross lines plus shipping less adjustments; taxTotal alike. */
function checkTotals(record: OrderRecord, document: Json): void {
    if (ExactNumber.of(record.totals.gross).compareTo(amount(document, 'orderTotal')) !== 0) {
        throw new ApiFault(
            400,
            'invalid-order-total',
            `orderTotal is not the sum of items, shipping and adjustments: ${record.totals.gross}`
        );
    }
    if (ExactNumber.of(record.totals.tax).compareTo(amount(document, 'taxTotal')) !== 0) {
        throw new ApiFault(400, 'invalid-tax-total', `taxTotal is not the sum of taxes: ${record.totals.tax}`);
    }
}
