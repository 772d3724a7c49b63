/** What is different in a market of TikTok Shop. */
export interface Market {
    /** Whether packages need an invoice before they leave. */
    needsInvoice: boolean;
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
const USUAL: Market = {
    needsInvoice: false,
    cancelsBefore: FREE,
    taxIncluded: true,
    taxRate: 0,
    withoutReasons: [],
    moreReasons: []
};
/** Southeast Asia: until the carrier has the parcel. Source: Partner Center change log, October 2025. */
const ASIA: Partial<Market> = {
    cancelsBefore: [...FREE, 'AWAITING_COLLECTION'],
    withoutReasons: ['seller_cancel_paid_reason_address_not_deliver']
};
const BUYER_REQUESTED = [
    'seller_cancel_unpaid_reason_buyer_requested_cancellation',
    'seller_cancel_paid_reason_buyer_requested_cancellation'
];
const PRICING = ['seller_cancel_unpaid_reason_wrong_price', 'seller_cancel_reason_wrong_price'];
const MARKETS: Record<string, Partial<Market>> = {
    US: { taxIncluded: false, taxRate: 0.05 },
    GB: { taxRate: 0.2, withoutReasons: BUYER_REQUESTED },
    UK: { taxRate: 0.2, withoutReasons: BUYER_REQUESTED },
    DE: { taxRate: 0.19 },
    FR: { taxRate: 0.2 },
    ES: { taxRate: 0.21 },
    IT: { taxRate: 0.22 },
    IE: { taxRate: 0.23 },
    JP: { taxRate: 0.1, moreReasons: ['seller_cancel_order_reason_potential_fraud'] },
    BR: { taxRate: 0.17, needsInvoice: true, withoutReasons: PRICING },
    MX: { taxRate: 0.16 },
    SG: { ...ASIA, taxRate: 0.09 },
    MY: { ...ASIA, taxRate: 0.1 },
    TH: { ...ASIA, taxRate: 0.07 },
    VN: { ...ASIA, taxRate: 0.08 },
    PH: { ...ASIA, taxRate: 0.12 },
    ID: { ...ASIA, taxRate: 0.11 }
};

/** The codes of all markets. */
export const MARKET_CODES = Object.keys(MARKETS).filter((code) => code !== 'UK');

/** The code of a market that goes by two: the United Kingdom is `UK` in some calls. */
export function marketCode(region: string): string {
    return region === 'UK' ? 'GB' : region;
}

/** The rules of a market, by its code such as `US`. */
export function marketOf(region: string): Market {
    return { ...USUAL, ...MARKETS[region] };
}
