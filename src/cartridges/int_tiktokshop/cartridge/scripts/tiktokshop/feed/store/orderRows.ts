import { productBehind } from '../../lifecycle/rules/standIn';
import { linesOf } from '../../lifecycle/store/orderLines';
import { storedJson } from '../../platform/json';

/** The columns of the CSV feed. */
export const FEED_COLUMNS = [
    'orderNo',
    'externalOrderId',
    'externalOrderStatus',
    'packageNo',
    'carrier',
    'trackingNumber',
    'productId',
    'quantity'
] as const;

/** A row of the CSV feed. */
export type FeedRow = { [column in (typeof FEED_COLUMNS)[number]]: string };

/** What shipmentsInfo holds of a package. */
interface StoredPackage {
    carrier: string;
    trackingNumber: string;
    items: Array<{ productId: string; quantity: number }>;
}

/** Rows of the CSV feed: one for each line of a package; one for each line of an order that has no package yet. */
export function feedRows(order: dw.order.Order): FeedRow[] {
    const packages = storedJson<{ [packageNo: string]: StoredPackage }>(order.custom.shipmentsInfo, {});
    const rows: FeedRow[] = [];
    Object.keys(packages).forEach((packageNo) => {
        const parcel = packages[packageNo] as StoredPackage;
        parcel.items.forEach((item) => {
            const row = rowOf(order, item.productId, item.quantity);
            row.packageNo = packageNo;
            row.carrier = parcel.carrier;
            row.trackingNumber = parcel.trackingNumber;
            rows.push(row);
        });
    });
    return rows.length > 0
        ? rows
        : linesOf(order).map((line) => rowOf(order, productBehind(line.productID), line.quantityValue));
}

/** A row without a package. */
function rowOf(order: dw.order.Order, productId: string, quantity: number): FeedRow {
    return {
        orderNo: order.orderNo,
        externalOrderId: order.custom.externalOrderId || '',
        externalOrderStatus: order.custom.externalOrderStatus || '',
        packageNo: '',
        carrier: '',
        trackingNumber: '',
        productId: productId,
        quantity: String(quantity)
    };
}
