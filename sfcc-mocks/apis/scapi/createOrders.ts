import { randomBytes, randomUUID } from 'node:crypto';
import { current, instance } from '../../runtime/current';
import { insert, read } from '../../store/session';
import { adjusted, gross, total } from '../../dw/order/amounts';
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
import { badRequest, checkOrderDocument } from './createOrderDocument';
import { writeCustom } from '../ocapi-shop/orderPatch';

type Json = Record<string, unknown>;

/** What the platform calls an adjustment without a promotion. Source: Orders OAS 1.5.2, CreateOrderPriceAdjustment. */
const AD_HOC = 'AD_HOC_PRICE_ADJUSTMENT';
/** Source: Script API, constants of LineItemCtnr and Order. */
const BUSINESS_TYPE = { b2c: 1, b2b: 2 };
const PAYMENT_STATUS = { notPaid: 0, paid: 2 };

/**
 * Creates an order from a SCAPI document: nothing is looked up, no stock is taken. The caller places it.
 * Source: Orders OAS 1.5.2, createOrders.
 * @throws ApiFault bad-request, invalid-order-total, invalid-tax-total
 */
export function createScapiOrder(document: Json): Order {
    checkOrderDocument(document);
    const site = current().site;
    if (!site.allowedCurrencies.includes(document.currency as string)) {
        throw badRequest('currency is not allowed on this site');
    }
    const orderNo = (document.orderNo as string | null | undefined) ?? OrderMgr.createOrderNo();
    const key = site.id + '/' + orderNo;
    if (read('Order', key)) {
        throw badRequest('orderNo is not unique');
    }
    const record = orderRecord(document, orderNo);
    checkTotals(record, document);
    insert('Order', key, record);
    const order = new Order(key);
    writeCustomValues(order, document);
    return order;
}

/** A property that is null counts as missing. No documentation says so: an assumption. */
function isGiven(value: unknown): boolean {
    return value !== undefined && value !== null;
}

function list(document: Json, name: string): Json[] {
    return (document[name] || []) as Json[];
}

function amount(document: Json, name: string): string {
    return ExactNumber.of(document[name]).round(2).toString();
}

function orderRecord(document: Json, orderNo: string): OrderRecord {
    const now = new Date(instance().clock.now());
    const shipments = list(document, 'shipments').map(shipment);
    const lines = list(document, 'productItems').map((item, position) => productLine(item, position));
    const unknown = lines.find((line) => !shipments.some((candidate) => candidate.id === line.shipmentId));
    if (unknown) {
        throw badRequest(`shipmentId ${unknown.shipmentId} is not among the shipments`);
    }
    const adjustments = list(document, 'orderPriceAdjustments').map(adjustment);
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
        customerName: nameOf(document.billingAddress as Json),
        customerEmail: null,
        customerLocale: String(document.customerLocale || current().site.defaultLocale),
        billingAddress: address(document.billingAddress as Json),
        channelType: document.channelType ? channelNumber(document.channelType as string) : null,
        businessType: document.businessType === 'b2b' ? BUSINESS_TYPE.b2b : BUSINESS_TYPE.b2c,
        lines,
        shipments,
        adjustments,
        payments: list(document, 'paymentInstruments').map(payment),
        notes: [],
        totals: { net, tax, gross: gross(net, tax) },
        orderNo,
        orderToken: randomBytes(24).toString('base64url'),
        sessionId: null,
        customerId: null,
        createdBy: creator(),
        ...newOrderState(),
        paymentStatus: document.paymentStatus === 'paid' ? PAYMENT_STATUS.paid : PAYMENT_STATUS.notPaid
    };
}

/** Source: Orders OAS 1.5.2: "The name from the billing address is required and is used as the customer's name". */
function nameOf({ fullName, firstName, lastName }: Json): string | null {
    const name = fullName || [firstName, lastName].filter(Boolean).join(' ');
    return (name as string) || null;
}

function creator(): string {
    const { clientId } = current();
    return instance().switches.scapiOrdersCreatedBy === 'client' && clientId ? clientId : 'Customer';
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
        taxRate: (item.taxRate as number | null | undefined) ?? null,
        text: String(item.itemText || ''),
        adjustments: list(item, 'priceAdjustments').map(adjustment)
    };
}

function adjustment(document: Json): AdjustmentRecord {
    return {
        uuid: randomUUID(),
        promotionId: AD_HOC,
        text: String(document.itemText || ''),
        manual: true,
        net: amount(document, 'netPrice'),
        tax: amount(document, 'tax'),
        taxRate: null
    };
}

function shipment(document: Json): ShipmentRecord {
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
    const transaction = (document.paymentTransaction || {}) as Json;
    if (document.paymentTransaction !== undefined) {
    }
    return {
        uuid: randomUUID(),
        methodId: String(document.paymentMethodId),
        amount: isGiven(transaction.amount) ? amount(transaction, 'amount') : null,
        transactionId: isGiven(transaction.transactionId) ? String(transaction.transactionId) : null,
        type: null,
        processorId: null,
        accountId: null,
        custom: {},
        hasTransaction: isGiven(document.paymentTransaction)
    };
}

function address(document: Json): AddressRecord {
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
