import { all, first, parseXml, textOf } from '../../sfcc-mocks/metadata/xml';
import type { XmlElement } from '../../sfcc-mocks/metadata/xml';

/** What the order feed says of one order. */
export interface FeedEntry {
    orderNo: string;
    externalOrderId: string;
    /** Whether the seller has cancelled the whole order. */
    cancelled: boolean;
    packages: Array<{ carrier: string; trackingNumber: string; productIds: Record<string, number> }>;
}

interface Line {
    productId: string;
    quantity: number;
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
    return orders.map((order) => ({
        orderNo: String(order.attributes['order-no']),
        externalOrderId: textOf(order, 'external-order-no') || '',
        cancelled: textOf(first(order, 'status'), 'order-status') === 'CANCELLED',
        packages: packagesOf(
            all(first(order, 'product-lineitems'), 'product-lineitem').map(readLine),
            customText(order, 'shipmentsInfo')
        )
    }));
}

function readLine(element: XmlElement): Line {
    return {
        productId: textOf(element, 'product-id') || '',
        quantity: Number(textOf(element, 'quantity')),
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

function packagesOf(lines: Line[], shipmentsInfo: string): FeedEntry['packages'] {
    const named =
        shipmentsInfo === ''
            ? []
            : Object.values(
                  JSON.parse(shipmentsInfo) as Record<
                      string,
                      {
                          carrier: string;
                          trackingNumber: string;
                          items?: Array<{ productId: string; quantity: number }>;
                      }
                  >
              );
    const complete = named.filter((entry) => Array.isArray(entry.items));
    if (complete.length > 0) {
        return complete.map((entry) => ({
            carrier: entry.carrier,
            trackingNumber: entry.trackingNumber,
            productIds: Object.fromEntries((entry.items || []).map((item) => [item.productId, item.quantity]))
        }));
    }
    const numbers = [...new Set(lines.map((line) => line.trackingNumber).filter((number) => number !== ''))];
    return numbers.map((trackingNumber) => {
        const own = lines.filter((line) => line.trackingNumber === trackingNumber);
        return {
            carrier: (own[0] as Line).carrier,
            trackingNumber,
            productIds: Object.fromEntries(own.map((line) => [line.productId, line.quantity]))
        };
    });
}
