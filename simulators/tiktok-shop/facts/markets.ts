/** What is different in a market of TikTok Shop. */
export interface Market {
    /** What its shops sell in. */
    currency: string;
    /** Whether packages need an invoice before they leave. */
    needsInvoice: boolean;
    /** Whether TikTok makes the package before the seller ships; elsewhere the seller marks an order as shipped. */
    isPackageFirst: boolean;
    /** Whether all units of a product stay in one package. Source: Split Orders. */
    keepsSkusTogether: boolean;
    /** Whether labels of TikTok are bought one by one. Source: direct shipping by market; Create Packages. */
    hasLabels: boolean;
    /** Whether a seller may cancel single units, for lack of stock. Source: Cancel Order. */
    hasUnitCancellation: boolean;
    /** Statuses in which a buyer cancels without the seller's leave. */
    cancelsBefore: string[];
    /** Whether prices contain tax; in the US it is added. */
    taxIncluded: boolean;
    /** The usual rate: 0.2 for 20 percent. */
    taxRate: number;
    /** Reasons that a seller cannot give there to cancel, and those of this market alone. Source: Cancel Order, appendix. */
    withoutReasons: string[];
    moreReasons: string[];
}

const FREE = ['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT'];
const USUAL: Omit<Market, 'currency'> = {
    needsInvoice: false,
    isPackageFirst: false,
    keepsSkusTogether: false,
    hasLabels: false,
    hasUnitCancellation: false,
    cancelsBefore: FREE,
    taxIncluded: true,
    taxRate: 0,
    withoutReasons: [],
    moreReasons: []
};
const PACKED = { isPackageFirst: true, keepsSkusTogether: true };
/** Southeast Asia: buyers cancel until the carrier has the parcel. Source: Partner Center change log, October 2025. */
const ASIA = {
    ...PACKED,
    cancelsBefore: [...FREE, 'AWAITING_COLLECTION'],
    withoutReasons: ['seller_cancel_paid_reason_address_not_deliver']
};
const BUYER_REQUESTED = [
    'seller_cancel_unpaid_reason_buyer_requested_cancellation',
    'seller_cancel_paid_reason_buyer_requested_cancellation'
];
const PRICING = ['seller_cancel_unpaid_reason_wrong_price', 'seller_cancel_reason_wrong_price'];
const MARKETS: Record<string, Partial<Market> & { currency: string }> = {
    US: { currency: 'USD', taxIncluded: false, taxRate: 0.05, hasLabels: true, hasUnitCancellation: true },
    GB: {
        currency: 'GBP',
        taxRate: 0.2,
        hasLabels: true,
        hasUnitCancellation: true,
        withoutReasons: BUYER_REQUESTED
    },
    DE: { currency: 'EUR', taxRate: 0.19 },
    FR: { currency: 'EUR', taxRate: 0.2 },
    ES: { currency: 'EUR', taxRate: 0.21 },
    IT: { currency: 'EUR', taxRate: 0.22 },
    IE: { currency: 'EUR', taxRate: 0.23 },
    JP: {
        currency: 'JPY',
        taxRate: 0.1,
        hasLabels: true,
        moreReasons: ['seller_cancel_order_reason_potential_fraud']
    },
    BR: { ...PACKED, currency: 'BRL', taxRate: 0.17, needsInvoice: true, withoutReasons: PRICING },
    MX: { ...PACKED, currency: 'MXN', taxRate: 0.16 },
    SG: { ...ASIA, currency: 'SGD', taxRate: 0.09 },
    MY: { ...ASIA, currency: 'MYR', taxRate: 0.1 },
    TH: { ...ASIA, currency: 'THB', taxRate: 0.07 },
    VN: { ...ASIA, currency: 'VND', taxRate: 0.08 },
    PH: { ...ASIA, currency: 'PHP', taxRate: 0.12 },
    ID: { ...ASIA, currency: 'IDR', taxRate: 0.11 }
};

/** The codes of all markets. */
export const MARKET_CODES = Object.keys(MARKETS);

/** The code of a market that goes by two: the United Kingdom is `UK` in some calls. */
export function marketCode(region: string): string {
    return region === 'UK' ? 'GB' : region;
}

/** The rules of a market, by its code such as `US`. */
export function marketOf(region: string): Market {
    return { currency: '', ...USUAL, ...MARKETS[marketCode(region)] };
}

/** Whether TikTok Shop has such a market. */
export function isMarket(region: string): boolean {
    return MARKET_CODES.includes(region);
}
