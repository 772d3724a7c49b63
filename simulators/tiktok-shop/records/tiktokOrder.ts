import type { Json } from '../../json';
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

/** The line of a virtual bundle: some units are its parts. They ship and are cancelled one by one. */
export interface Bundle {
    lineId: string;
    sellerSku: string;
    skuId: string;
    productId: string;
    productName: string;
}

/** Amounts of an order beside prices, shipping and tax, in the smallest units. Source: Get Order Detail, `payment`. */
export interface OrderMoney {
    shippingSellerDiscount: number;
    shippingPlatformDiscount: number;
    /** Takes the place of the seller's discount; TikTok gives a part of it back. */
    shippingCofundedDiscount: number;
    /** Fees that the buyer pays, by their names at TikTok. */
    fees: Record<string, number>;
    /** Borne by a payment partner: the buyer pays less, the seller gets the same. */
    paymentPlatformDiscount: number;
}

/** What an order is, beside a plain sale. Source: Get Order Detail. */
export interface OrderKind {
    orderType: string;
    isSample: boolean;
    isSubscription: boolean;
    isCod: boolean;
    /** Id of the order that it replaces, or that goods were sent back of; empty for none. */
    replacementOf: string;
    exchangeOf: string;
    needsInvoice: boolean;
}

/**
 * One piece of a product, which is a line of its own or a part of a bundle; TikTok has no quantities. Money in the smallest units
 * of the currency.
 */
export interface Unit {
    id: string;
    sellerSku: string;
    skuId: string;
    productId: string;
    productName: string;
    originalPrice: number;
    sellerDiscount: number;
    platformDiscount: number;
    /** What the buyer pays for it, without tax that is added. */
    price: number;
    tax: number;
    isGift: boolean;
    /** The bundle that it is a part of; null for a line of its own. */
    bundle: Bundle | null;
    /** The real goods behind a combined listing. */
    combined: Array<{ sellerSku: string; skuId: string; count: number }>;
    cancelled: boolean;
    cancelledBy: TikTokOrder['cancelledBy'];
    cancelReason: string;
    packageId: string;
}

/** How a package reaches the carrier of TikTok. */
export type HandoverMethod = 'PICKUP' | 'DROP_OFF';

/** When the carrier comes, in seconds since the epoch. */
export interface PickupSlot {
    start_time: number;
    end_time: number;
}

export interface Package {
    id: string;
    /** Several once the orders of a buyer were combined. */
    orderIds: string[];
    unitIds: string[];
    trackingNumber: string;
    providerId: string;
    createdAt: number;
    updatedAt: number;
    shippedAt: number;
    corrections: number;
    /** Whether its label was bought from TikTok. */
    hasLabel: boolean;
    handoverMethod: HandoverMethod | null;
    pickupSlot: PickupSlot | null;
    /** Whether the seller has uploaded the invoice for it (Brazil). */
    hasInvoice: boolean;
    splitOrCombined: 'DEFAULT' | 'SPLIT' | 'COMBINE';
}

/** Who ships: the seller with a carrier of the seller's choice, the seller with TikTok's label, or TikTok's warehouse. */
export type Shipping = 'seller' | 'tiktok' | 'fbt';

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
    /** What shipping costs before discounts. */
    shippingFee: number;
    shippingTax: number;
    money: OrderMoney;
    kind: OrderKind;
    taxRate: number;
    /** Whether the prices contain tax, as in all markets but the US: then TikTok names no tax of its own. */
    taxIncluded: boolean;
    shipping: Shipping;
    /** What the carrier has told, oldest first; times in milliseconds since the epoch. */
    events: Array<{ description: string; time: number }>;
    /** Most units in a package; 0 for any number. */
    maxUnits: number;
    /** Group of orders of one buyer that TikTok wants in one parcel; empty for none. */
    combineGroup: string;
    /** The one that it leaves from. */
    warehouseId: string;
    deliveryOptionId: string;
    cancelReason: string;
    cancelledBy: '' | 'BUYER' | 'SELLER' | 'SYSTEM';
    cancelledAt: number;
    /** 0 until then; milliseconds since the epoch, as all times here. */
    completedAt: number;
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
    shipping?: Shipping;
    maxUnits?: number;
    combineGroup?: string;
    /** Id of the warehouse that it leaves from; the default one unless it says so. */
    warehouse?: string;
    shippingFee?: string;
    taxRate?: number;
    taxIncluded?: boolean;
    orderType?: string;
    sample?: boolean;
    subscription?: boolean;
    cod?: boolean;
    replacementOf?: string;
    exchangeOf?: string;
    needsInvoice?: boolean;
    /** Amounts by TikTok's names: see `orderMoney.ts`. */
    money?: Json;
    items: ItemInput[];
}

/** A product that is bought; each unit of it becomes one of the order. */
export interface ItemInput {
    productId: string;
    quantity: number;
    price?: string;
    productName?: string;
    /** Discounts of one unit. */
    sellerDiscount?: string;
    platformDiscount?: string;
    gift?: boolean;
    subItems?: Array<{ productId: string; quantity: number }>;
    combinedListing?: Array<{ productId: string; count: number }>;
}
