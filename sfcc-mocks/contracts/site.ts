/** A site as an instance is set up with it. */
export interface SiteConfig {
    id: string;
    name: string;
    cartridgePath: string[];
    currency: string;
    allowedCurrencies: string[];
    defaultLocale: string;
    /** The default one only unless given. */
    allowedLocales?: string[];
    timezone: string;
    taxation: 'net' | 'gross';
    /** Promotion preference: whether products and shipping are taxed by adjusted price; else all by price. */
    taxesAdjustedPrices?: boolean;
    inventoryListId: string;
    /** `online` 1, `maintenance` 3, `protected` 5. */
    status: number;
    /** Password of the storefront protection; null when the storefront is open. */
    storefrontPassword: string | null;
    /** Merchant setting "Limit Storefront Order Access". */
    limitOrderAccess: boolean;
    hostname: string;
    /** Where its shoppers are; null or not given where geolocation tracking is not enabled. */
    geolocation?: Place | null;
}

/** A place as a request knows it. Source: Script API, dw.util.Geolocation. */
export interface Place {
    countryCode: string;
    countryName: string;
    regionCode: string;
    regionName: string;
    metroCode: string;
    city: string;
    postalCode: string;
    /** In degrees. */
    latitude: number;
    longitude: number;
}
