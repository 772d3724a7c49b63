import type { DiscountKind } from '../campaign/promotionRecord';
import type { PersistentRecord } from '../object/PersistentObject';

/** Amounts are decimal texts, so that nothing is lost; null means not available. */
export type Amount = string | null;

export interface AddressRecord {
    [field: string]: string | null;
}

/** What taxation adds to a price. */
export interface TaxedRecord {
    net: Amount;
    tax: Amount;
    taxRate: number | null;
    /** Set on sites with gross taxation, where the price that is set contains the tax; else net and tax are. */
    gross?: Amount;
    /** What the tax was taken of; the price unless something else was given. */
    taxBasis?: Amount;
    taxClassId?: string | null;
}

export interface AdjustmentRecord extends TaxedRecord {
    uuid: string;
    promotionId: string;
    text: string;
    /** Set where the campaign system has made it, with its discount and the coupon that gave a right to it. */
    campaignId?: string;
    couponUuid?: string | null;
    discount?: {
        kind: DiscountKind;
        value: string;
        tier: number;
        quantity: number;
    };
    /** Set by people who adjust an order by hand. */
    manual?: boolean;
    reasonCode?: string | null;
    custom?: Record<string, unknown>;
}

export interface CouponLineRecord {
    uuid: string;
    code: string;
    /** null for a coupon that the campaign system does not know. */
    couponId: string | null;
    custom: Record<string, unknown>;
}

/** A gift certificate that is bought. */
export interface GiftCertificateLineRecord extends TaxedRecord {
    uuid: string;
    basePrice: Amount;
    text: string;
    shipmentId: string | null;
    /** Code of the gift certificate that was made from the line. */
    giftCertificateId: string | null;
    recipientEmail: string;
    recipientName: string | null;
    senderName: string | null;
    message: string | null;
    listItem?: { listId: string; itemId: string };
    custom: Record<string, unknown>;
}

/** Where a bonus comes from. */
export interface BonusSource {
    promotionId: string;
    campaignId: string;
    couponUuid: string | null;
}

/** A right to choose bonus products. */
export interface BonusLineRecord extends BonusSource {
    uuid: string;
    /** Position of its discount among those of the promotion. */
    tier: number;
    /** How often the promotion gives the right. */
    times: number;
    custom: Record<string, unknown>;
}

export interface PriceRecord extends TaxedRecord {
    basePrice: Amount;
    text: string;
    adjustments: AdjustmentRecord[];
}

export interface ProductLineRecord extends PriceRecord {
    uuid: string;
    productId: string;
    productName: string;
    catalogProduct: boolean;
    quantity: number;
    position: number;
    shipmentId: string;
    inventoryListId: string | null;
    /** The quantities it can be ordered in, as they were when it was made; 1 unless given. */
    minOrderQuantity?: number | null;
    stepQuantity?: number | null;
    /** Set of lines that depend on another: options of a product, parts of a bundle. */
    partOf?: { line: string; optionId?: string; optionValueId?: string; perUnit: number };
    /** The item of a product list that it was made from. */
    listItem?: { listId: string; itemId: string };
    /** Set of a bonus product: what gave it, and the right that it was chosen by. */
    bonus?: BonusSource & { choice: string | null; qualifying: string[] };
    isGift?: boolean;
    giftMessage?: string | null;
    /** The category that it was bought from. */
    categoryId?: string | null;
    manufacturerSku?: string | null;
    externalLineItemStatus: string | null;
    externalLineItemText: string | null;
    custom: Record<string, unknown>;
}

export interface ShippingLineRecord extends PriceRecord {
    uuid: string;
    id: string;
    custom?: Record<string, unknown>;
}

export interface ShipmentRecord {
    uuid: string;
    id: string;
    shipmentNo: string | null;
    shippingMethodId: string | null;
    shippingAddress: AddressRecord | null;
    shippingAddressCustom?: Record<string, unknown>;
    shippingStatus: number;
    trackingNumber: string | null;
    shippingLines: ShippingLineRecord[];
    isGift?: boolean;
    giftMessage?: string | null;
    custom: Record<string, unknown>;
}

export interface PaymentRecord {
    uuid: string;
    methodId: string;
    amount: Amount;
    transactionId: string | null;
    type: string | null;
    processorId: string | null;
    accountId: string | null;
    custom: Record<string, unknown>;
    /** Custom attributes of its transaction. */
    transactionCustom?: Record<string, unknown>;
    /** Data of a card or account. */
    card?: Record<string, string | number | null>;
    /** Imports and APIs may leave an instrument without its transaction. */
    hasTransaction: boolean;
}

export interface NoteRecord {
    subject: string;
    text: string;
    createdBy: string;
    creationDate: Date;
}

/** Totals as the last `updateTotals` left them. */
export interface TotalsRecord {
    net: Amount;
    tax: Amount;
    gross: Amount;
}

/** What basket and order have in common. */
export interface ContainerRecord extends PersistentRecord {
    siteId: string;
    currency: string;
    customerNo: string | null;
    customerName: string | null;
    customerEmail: string | null;
    customerLocale: string;
    billingAddress: AddressRecord | null;
    billingAddressCustom?: Record<string, unknown>;
    channelType: number | null;
    businessType: number | null;
    lines: ProductLineRecord[];
    shipments: ShipmentRecord[];
    adjustments: AdjustmentRecord[];
    payments: PaymentRecord[];
    coupons?: CouponLineRecord[];
    bonusLines?: BonusLineRecord[];
    giftCertificates?: GiftCertificateLineRecord[];
    notes: NoteRecord[];
    totals: TotalsRecord;
}

export interface BasketRecord extends ContainerRecord {
    sessionId: string;
    customerId: string;
    /** Beside the shopper's basket, see BasketMgr.createTemporaryBasket. */
    temporary: boolean;
    /** The order that it edits. */
    orderNoBeingEdited?: string;
}

export interface OrderRecord extends ContainerRecord, OrderState {
    orderNo: string;
    orderToken: string;
    sessionId: string | null;
    /** The customer it was made for; null without a session. */
    customerId: string | null;
    createdBy: string;
    affiliatePartnerId?: string | null;
    affiliatePartnerName?: string | null;
    customerOrderReference?: string | null;
}

/** What comes neither from a basket nor from a document: statuses, links to other systems and orders, stock. */
interface OrderState {
    invoiceNo: string | null;
    status: number;
    shippingStatus: number;
    confirmationStatus: number;
    exportStatus: number;
    paymentStatus: number;
    exportAfter: Date | null;
    externalOrderNo: string | null;
    externalOrderStatus: string | null;
    externalOrderText: string | null;
    /** Order whose place this one has taken, and the one that has taken its place. */
    replacedOrderNo: string | null;
    replacementOrderNo: string | null;
    cancelCode: string | null;
    cancelDescription: string | null;
    /** Stock that this order holds, by list and product. */
    stock: Array<{ listId: string; productId: string; quantity: number }>;
}

/** The state of an order that was just created. */
export function newOrderState(): OrderState {
    return {
        invoiceNo: null,
        status: 0,
        shippingStatus: 0,
        confirmationStatus: 0,
        exportStatus: 0,
        paymentStatus: 0,
        exportAfter: null,
        externalOrderNo: null,
        externalOrderStatus: null,
        externalOrderText: null,
        replacedOrderNo: null,
        replacementOrderNo: null,
        cancelCode: null,
        cancelDescription: null,
        stock: []
    };
}

/** A price that is not set. */
export function noPrice(): PriceRecord {
    return { basePrice: null, net: null, tax: null, taxRate: null, text: '', adjustments: [] };
}
