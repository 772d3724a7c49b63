import { SaxesParser } from 'saxes';

/** What the order feed says of one order. */
export interface FeedEntry {
    orderNo: string;
    externalOrderId: string;
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
    const entries: FeedEntry[] = [];
    let entry: (FeedEntry & { lines: Line[]; shipmentsInfo: string }) | null = null;
    let line: Line | null = null;
    let attribute = '';
    let text = '';
    const parser = new SaxesParser();
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', (tag) => {
        text = '';
        if (tag.name === 'order') {
            entry = {
                orderNo: String(tag.attributes['order-no']),
                externalOrderId: '',
                packages: [],
                lines: [],
                shipmentsInfo: ''
            };
        } else if (tag.name === 'product-lineitem') {
            line = { productId: '', quantity: 0, carrier: '', trackingNumber: '' };
        } else if (tag.name === 'custom-attribute') {
            attribute = String(tag.attributes['attribute-id']);
        }
    });
    parser.on('text', (part) => {
        text += part;
    });
    parser.on('closetag', (tag) => {
        if (line && tag.name === 'product-id') {
            line.productId = text;
        } else if (line && tag.name === 'quantity') {
            line.quantity = Number(text);
        } else if (
            line &&
            tag.name === 'custom-attribute' &&
            (attribute === 'carrier' || attribute === 'trackingNumber')
        ) {
            line[attribute] = text;
        } else if (entry && tag.name === 'custom-attribute' && attribute === 'shipmentsInfo') {
            entry.shipmentsInfo = text;
        } else if (entry && tag.name === 'external-order-no') {
            entry.externalOrderId = text;
        } else if (entry && line && tag.name === 'product-lineitem') {
            entry.lines.push(line);
            line = null;
        } else if (entry && tag.name === 'order') {
            entries.push({
                orderNo: entry.orderNo,
                externalOrderId: entry.externalOrderId,
                packages: packagesOf(entry.lines, entry.shipmentsInfo)
            });
            entry = null;
        }
    });
    parser.write(xml).close();
    return entries;
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
