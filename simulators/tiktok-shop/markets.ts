/** What is different in a market of TikTok Shop. */
export interface Market {
    /** Whether packages need an invoice before they leave. */
    needsInvoice: boolean;
    /** Statuses in which a buyer cancels without the seller's leave. */
    cancelsBefore: string[];
}

const FREE = ['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT'];
const USUAL: Market = { needsInvoice: false, cancelsBefore: FREE };
/** Southeast Asia: until the carrier has the parcel. Source: Partner Center change log, October 2025. */
const ASIA: Partial<Market> = { cancelsBefore: [...FREE, 'AWAITING_COLLECTION'] };
const MARKETS: Record<string, Partial<Market>> = {
    BR: { needsInvoice: true },
    SG: ASIA,
    MY: ASIA,
    TH: ASIA,
    VN: ASIA,
    PH: ASIA,
    ID: ASIA
};

/** The rules of a market, by its code such as `US`. */
export function marketOf(region: string): Market {
    return { ...USUAL, ...MARKETS[region] };
}
