import type { Buyer } from './buyer';

export type OrderStatus =
    | 'UNPAID'
    | 'ON_HOLD'
    | 'AWAITING_SHIPMENT'
    | 'PARTIALLY_SHIPPING'
    | 'AWAITING_COLLECTION'
    | 'IN_TRANSIT'
    | 'DELIVERED'
    | 'COMPLETED'
    | 'CANCELLED';

/** One piece of a product; TikTok has no quantities. Money in the smallest units of the currency. */
export interface Unit {
    id: string;
    sellerSku: string;
    skuId: string;
    productId: string;
    productName: string;
    price: number;
    tax: number;
    cancelled: boolean;
    cancelledBy: TikTokOrder['cancelledBy'];
    cancelReason: string;
    packageId: string;
}

export interface Package {
    id: string;
    orderId: string;
    unitIds: string[];
    trackingNumber: string;
    providerId: string;
    shippedAt: number;
    corrections: number;
}

export interface CancelRequest {
    id: string;
    reason: string;
    createdAt: number;
    updatedAt: number;
    status: 'CANCELLATION_REQUEST_PENDING' | 'CANCELLATION_REQUEST_SUCCESS' | 'CANCELLATION_REQUEST_CANCEL';
    role: 'BUYER' | 'SELLER' | 'SYSTEM';
    /** Idempotency key of the answer; empty while there is none. */
    answerKey: string;
}

/** Units that were cancelled at one time, without a request of the buyer. */
export interface Cancellation {
    id: string;
    by: Canceller;
    reason: string;
    createdAt: number;
    unitIds: string[];
}

export interface TikTokOrder {
    id: string;
    status: OrderStatus;
    /** The shop that sold it. */
    shopId: string;
    region: string;
    currency: string;
    holdFlow: 'on_hold' | 'awaiting';
    buyer: Buyer;
    buyerId: string;
    createdAt: number;
    updatedAt: number;
    paidAt: number;
    units: Unit[];
    shippingFee: number;
    shippingTax: number;
    taxRate: number;
    /** Whether the prices contain tax, as in all markets but the US: then TikTok names no tax of its own. */
    taxIncluded: boolean;
    deliveryOptionId: string;
    cancelReason: string;
    cancelledBy: '' | 'BUYER' | 'SELLER' | 'SYSTEM';
    cancelledAt: number;
    cancelRequest: CancelRequest | null;
    /** What was cancelled without a request, oldest first. */
    cancellations: Cancellation[];
    /** Whether the goods of its cancelled units go back into stock. */
    replenishesStock: boolean;
    /** What the buyer has changed of the address; null while it is as it was. */
    changedAddress: Record<string, string> | null;
    externalReferences: Array<{ id: string; platform: string; line_items: unknown[] }>;
}

/** Who may cancel. */
export type Canceller = 'BUYER' | 'SELLER' | 'SYSTEM';

export interface OrderInput {
    id?: string;
    /** Whose orders may travel in one parcel; each order has a buyer of its own unless it says so. */
    buyerId?: string;
    /** Id of the shop that sells; the first one unless it says so. */
    shop?: string;
    region?: string;
    holdFlow?: string;
    shippingFee?: string;
    taxRate?: number;
    taxIncluded?: boolean;
    items: Array<{ productId: string; quantity: number; price?: string; productName?: string }>;
}
