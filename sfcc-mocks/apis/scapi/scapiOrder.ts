import {
    adjusted,
    adjustedMerchandise,
    adjustedShipping,
    gross,
    merchandise,
    shipping,
    total
} from '../../dw/order/amounts';
import { channelName } from '../../dw/order/channels';
import type { Order } from '../../dw/order/Order';
import { partsOfLine } from '../../dw/order/partsOfLine';
import { current } from '../../runtime/current';
import type {
    AddressRecord,
    AdjustmentRecord,
    OrderRecord,
    PaymentRecord,
    PriceRecord,
    ProductLineRecord,
    ShipmentRecord,
    ShippingLineRecord
} from '../../dw/order/records';
import { apiAmount, apiStatus, customDocument, withoutEmpty } from '../ocapi-shop/ocapiOrder';

type Json = Record<string, unknown>;

/** An order as the SCAPI Orders API gives it; what is not set is left out. Source: Orders OAS 1.5.2, schema Order. */
export function scapiOrder(order: Order): Json {
    const record = order.$record();
    return withoutEmpty({
        orderNo: record.orderNo,
        creationDate: record.creationDate.toISOString(),
        lastModified: record.lastModified.toISOString(),
        createdBy: record.createdBy,
        currency: record.currency,
        customerLocale: record.customerLocale,
        taxation: current().site.taxation,
        siteId: record.siteId,
        status: apiStatus('ORDER_STATUS', record.status),
        shippingStatus: apiStatus('SHIPPING_STATUS', record.shippingStatus),
        confirmationStatus: apiStatus('CONFIRMATION_STATUS', record.confirmationStatus),
        exportStatus: apiStatus('EXPORT_STATUS', record.exportStatus),
        paymentStatus: apiStatus('PAYMENT_STATUS', record.paymentStatus),
        businessType: record.businessType === 2 ? 'b2b' : 'b2c',
        channelType: channelName(record.channelType)?.toLowerCase(),
        externalOrderNo: record.externalOrderNo,
        externalOrderStatus: record.externalOrderStatus,
        externalOrderText: record.externalOrderText,
        cancelCode: record.cancelCode,
        cancelDescription: record.cancelDescription,
        invoiceNo: record.invoiceNo,
        customerInfo: withoutEmpty({
            customerName: record.customerName,
            email: record.customerEmail,
            customerNo: record.customerNo
        }),
        billingAddress: record.billingAddress ? address(record.billingAddress) : null,
        productItems: record.lines.filter(({ partOf }) => !partOf).map((line) => wholeItem(line, record.lines)),
        orderPriceAdjustments: record.adjustments.map(priceAdjustment),
        shipments: record.shipments.map((shipment) => shipmentDocument(shipment, record)),
        shippingItems: record.shipments.flatMap((shipment) =>
            shipment.shippingLines.map((line) => shippingItem(line, shipment.id))
        ),
        paymentInstruments: record.payments.map(paymentInstrument),
        ...totals(record),
        ...customDocument(record.custom)
    });
}

function totals(record: OrderRecord): Json {
    return {
        productSubTotal: apiAmount(adjustedMerchandise({ ...record, adjustments: [] }).net),
        productTotal: apiAmount(adjustedMerchandise(record).net),
        merchandizeTotalTax: apiAmount(total(merchandise(record)).tax),
        adjustedMerchandizeTotalTax: apiAmount(adjustedMerchandise(record).tax),
        shippingTotal: apiAmount(adjustedShipping(record).net),
        shippingTotalTax: apiAmount(shipping(record).tax),
        adjustedShippingTotalTax: apiAmount(adjustedShipping(record).tax),
        taxTotal: apiAmount(record.totals.tax),
        orderTotal: apiAmount(record.totals.gross)
    };
}

/** What all priced items have. */
function prices(line: PriceRecord): Json {
    const after = adjusted(line);
    return {
        basePrice: apiAmount(line.basePrice),
        netPrice: apiAmount(line.net),
        grossPrice: apiAmount(gross(line.net, line.tax)),
        tax: apiAmount(line.tax),
        taxBasis: apiAmount(line.net),
        taxRate: line.taxRate === null ? 0 : line.taxRate,
        adjustedTax: apiAmount(after.tax),
        priceAfterItemDiscount: apiAmount(after.net),
        priceAdjustments: line.adjustments.length > 0 ? line.adjustments.map(priceAdjustment) : null
    };
}

/** A line with its options and the parts of its bundle. */
function wholeItem(line: ProductLineRecord, lines: ProductLineRecord[]): Json {
    const { options, bundled } = partsOfLine(line, lines);
    return withoutEmpty({
        ...productItem(line),
        optionItems: options.length === 0 ? null : options.map(optionItem),
        bundledProductItems: bundled.length === 0 ? null : bundled.map(productItem)
    });
}

function optionItem(line: ProductLineRecord): Json {
    return { ...productItem(line), optionId: line.partOf?.optionId, optionValueId: line.partOf?.optionValueId };
}

function productItem(line: ProductLineRecord): Json {
    return withoutEmpty({
        itemId: line.uuid,
        itemText: line.text || line.productName,
        position: line.position,
        productId: line.productId,
        productName: line.productName,
        quantity: line.quantity,
        shipmentId: line.shipmentId,
        inventoryId: line.inventoryListId,
        externalLineItemStatus: line.externalLineItemStatus,
        externalLineItemText: line.externalLineItemText,
        ...prices(line),
        ...customDocument(line.custom)
    });
}

function shippingItem(line: ShippingLineRecord, shipmentId: string): Json {
    return withoutEmpty({ itemId: line.uuid, shipmentId, itemText: line.text || 'Shipping', ...prices(line) });
}

function priceAdjustment(record: AdjustmentRecord): Json {
    return withoutEmpty({
        priceAdjustmentId: record.uuid,
        promotionId: record.promotionId,
        itemText: record.text || record.promotionId,
        custom: record.campaignId === undefined,
        manual: record.manual === true,
        netPrice: apiAmount(record.net),
        tax: apiAmount(record.tax),
        grossPrice: apiAmount(gross(record.net, record.tax))
    });
}

function shipmentDocument(shipment: ShipmentRecord, record: OrderRecord): Json {
    const goods = total(record.lines.filter((line) => line.shipmentId === shipment.id).map(adjusted));
    const carriage = total(shipment.shippingLines.map(adjusted));
    const { net, tax } = total([goods, carriage]);
    return withoutEmpty({
        shipmentId: shipment.id,
        shipmentNo: shipment.shipmentNo,
        shippingMethod: shipment.shippingMethodId ? { id: shipment.shippingMethodId } : null,
        shippingAddress: shipment.shippingAddress ? address(shipment.shippingAddress) : null,
        shippingStatus: apiStatus('SHIPPING_STATUS', shipment.shippingStatus),
        trackingNumber: shipment.trackingNumber,
        productTotal: apiAmount(goods.net),
        shippingTotal: apiAmount(carriage.net),
        taxTotal: apiAmount(tax),
        shipmentTotal: apiAmount(gross(net, tax)),
        ...customDocument(shipment.custom)
    });
}

function paymentInstrument(payment: PaymentRecord): Json {
    return withoutEmpty({
        paymentInstrumentId: payment.uuid,
        paymentMethodId: payment.methodId,
        paymentTransaction: withoutEmpty({ amount: apiAmount(payment.amount), transactionId: payment.transactionId }),
        ...customDocument(payment.custom)
    });
}

/** The country in upper case, otherwise as it was entered. */
function address(record: AddressRecord): Json {
    return withoutEmpty({
        firstName: record.firstName,
        lastName: record.lastName,
        fullName: [record.firstName, record.lastName].filter((part) => part).join(' '),
        companyName: record.companyName,
        address1: record.address1,
        address2: record.address2,
        city: record.city,
        postalCode: record.postalCode,
        stateCode: record.stateCode,
        countryCode: record.countryCode?.toUpperCase(),
        phone: record.phone
    });
}
