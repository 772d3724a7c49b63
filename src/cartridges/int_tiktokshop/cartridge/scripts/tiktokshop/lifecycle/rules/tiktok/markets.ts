/** What is special in a market. */
export type MarketTrait =
    /** Tax comes on top of TikTok's prices; elsewhere they contain it. Source: Order API, price fields. */
    | 'tax-added'
    /** The seller's own carrier is reported with Mark Package As Shipped. Source: API page Mark Package As Shipped. */
    | 'mark-as-shipped'
    /** The seller may cancel single units, for lack of stock only. Source: API page Cancel Order. */
    | 'unit-cancellation'
    /** Shipping an order refuses the buyer's request to cancel it: TikTok wants no Reject Cancellation. */
    | 'shipping-refuses'
    /** Reasons for cancelling have names of their own. Source: Open API, appendix of cancellation reasons. */
    | 'own-reasons';

/** A market of TikTok Shop. */
interface Market {
    /** Source: ISO 4217. */
    currency: string;
    /** Languages of its buyers, the first one first. Java wrote Indonesian as `in`. Source: ISO 639. */
    languages: string[];
    traits: MarketTrait[];
}

/** By country code. Source: ISO 3166. */
const MARKETS: { [code: string]: Market } = {
    US: {
        currency: 'USD',
        languages: ['en'],
        traits: ['tax-added', 'mark-as-shipped', 'unit-cancellation', 'shipping-refuses']
    },
    GB: { currency: 'GBP', languages: ['en'], traits: ['mark-as-shipped', 'unit-cancellation', 'own-reasons'] },
    DE: { currency: 'EUR', languages: ['de'], traits: ['mark-as-shipped'] },
    FR: { currency: 'EUR', languages: ['fr'], traits: ['mark-as-shipped'] },
    ES: { currency: 'EUR', languages: ['es'], traits: ['mark-as-shipped'] },
    IT: { currency: 'EUR', languages: ['it'], traits: ['mark-as-shipped'] },
    IE: { currency: 'EUR', languages: ['en'], traits: ['mark-as-shipped'] },
    JP: { currency: 'JPY', languages: ['ja'], traits: ['mark-as-shipped'] },
    SG: { currency: 'SGD', languages: ['en'], traits: [] },
    MY: { currency: 'MYR', languages: ['ms', 'en'], traits: [] },
    TH: { currency: 'THB', languages: ['th'], traits: [] },
    VN: { currency: 'VND', languages: ['vi'], traits: [] },
    PH: { currency: 'PHP', languages: ['en'], traits: [] },
    ID: { currency: 'IDR', languages: ['id', 'in'], traits: [] },
    BR: { currency: 'BRL', languages: ['pt'], traits: [] },
    MX: { currency: 'MXN', languages: ['es'], traits: [] }
};

/** In a market that TikTok has added since, nothing is known. */
const UNKNOWN: Market = { currency: '', languages: [], traits: [] };

function marketOf(region: string): Market {
    // TikTok calls the United Kingdom UK in some calls.
    const code = region === 'UK' ? 'GB' : region;
    return Object.prototype.hasOwnProperty.call(MARKETS, code) ? (MARKETS[code] as Market) : UNKNOWN;
}

/** The currency of a market, for example `USD`; empty for one that is not known. */
export function currencyOf(region: string): string {
    return marketOf(region).currency;
}

/** The languages of a market's buyers, the first one first, for example `de`; none where it is not known. */
export function languagesOf(region: string): string[] {
    return marketOf(region).languages;
}

/**
 * Whether something is special in a market.
 * @param region - of the shop, for example `US`
 */
export function hasTrait(region: string, trait: MarketTrait): boolean {
    return marketOf(region).traits.indexOf(trait) >= 0;
}
