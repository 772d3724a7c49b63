import { all, first, parseXml, textOf } from '../../sfcc-mocks/metadata/xml';
import type { XmlElement } from '../../sfcc-mocks/metadata/xml';

/** A package, and the units in it by product. */
export interface FeedPackage {
    packageNo: string;
    carrier: string;
    trackingNumber: string;
    units: Record<string, number>;
}

/** One order of the order feed. */
export interface FeedEntry {
    orderNo: string;
    externalOrderId: string;
    /** Whether the seller has cancelled the whole order. */
    cancelled: boolean;
    /** By product. */
    cancelledUnits: Record<string, number>;
    packages: FeedPackage[];
}

interface Line {
    productId: string;
    quantity: number;
    cancelled: number;
    carrier: string;
    trackingNumber: string;
}

/**
 * Reads the order feed as TikTok's connector does: carrier and tracking number of each line, and all packages where
 * the order names them.
 * @throws Error for XML that is not well-formed
 */
export function readFeed(xml: string): FeedEntry[] {
    const orders = all(parseXml(xml, 'order feed'), 'order');
    return orders.map((order) => {
        const lines = all(first(order, 'product-lineitems'), 'product-lineitem').map(readLine);
        return {
            orderNo: String(order.attributes['order-no']),
            externalOrderId: textOf(order, 'external-order-no') || '',
            cancelled: textOf(first(order, 'status'), 'order-status') === 'CANCELLED',
            cancelledUnits: unitsOf(lines.map((line) => ({ productId: line.productId, quantity: line.cancelled }))),
            packages: packagesOf(lines, customText(order, 'shipmentsInfo'))
        };
    });
}

function readLine(element: XmlElement): Line {
    return {
        productId: textOf(element, 'product-id') || '',
        quantity: Number(textOf(element, 'quantity')),
        cancelled: Number(customText(element, 'quantityCanceled') || '0'),
        carrier: customText(element, 'carrier'),
        trackingNumber: customText(element, 'trackingNumber')
    };
}

/** A custom attribute; empty if it is not there. */
function customText(element: XmlElement, attribute: string): string {
    const found = all(first(element, 'custom-attributes'), 'custom-attribute').find(
        (candidate) => candidate.attributes['attribute-id'] === attribute
    );
    return found ? found.text : '';
}

/** A product may be on several lines. */
function unitsOf(items: Array<{ productId: string; quantity: number }>): Record<string, number> {
    const units: Record<string, number> = {};
    items
        .filter((item) => item.quantity > 0)
        .forEach((item) => {
            units[item.productId] = (units[item.productId] || 0) + item.quantity;
        });
    return units;
}

interface NamedPackage {
    carrier: string;
    trackingNumber: string;
    items?: Array<{ productId: string; quantity: number }>;
}

function packagesOf(lines: Line[], shipmentsInfo: string): FeedPackage[] {
    const named = shipmentsInfo === '' ? {} : (JSON.parse(shipmentsInfo) as Record<string, NamedPackage>);
    const complete = Object.entries(named).filter(([, entry]) => Array.isArray(entry.items));
    if (complete.length > 0) {
        return complete.map(([packageNo, entry]) => ({
            packageNo,
            carrier: entry.carrier,
            trackingNumber: entry.trackingNumber,
            units: unitsOf(entry.items || [])
        }));
    }
    const numbers = [...new Set(lines.map((line) => line.trackingNumber).filter((number) => number !== ''))];
    return numbers.map((trackingNumber) => {
        const own = lines.filter((line) => line.trackingNumber === trackingNumber);
        return {
            packageNo: trackingNumber,
            carrier: (own[0] as Line).carrier,
            trackingNumber,
            units: unitsOf(own.map((line) => ({ ...line, quantity: line.quantity - line.cancelled })))
        };
    });
}
