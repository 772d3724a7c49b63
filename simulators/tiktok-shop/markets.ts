/** What is different in a market of TikTok Shop. */
export interface Market {
    /** Whether packages need an invoice before they leave. */
    needsInvoice: boolean;
}

const USUAL: Market = { needsInvoice: false };
const MARKETS: Record<string, Partial<Market>> = {
    BR: { needsInvoice: true }
};

/** The rules of a market, by its code such as `US`. */
export function marketOf(region: string): Market {
    return { ...USUAL, ...MARKETS[region] };
}
