import type { Expiry } from './expiry';

/** What a script can see of the instance. Times in milliseconds since the epoch, 0 for never. */
export interface InstanceFacts {
    now: number;
    isProduction: boolean;
    isStorefrontProtected: boolean;
    captureOffConfirmedAt: number;
    mailOffConfirmedAt: number;
    /** null when the method does not exist. */
    paymentMethod: { isActive: boolean; processorId: string } | null;
    /** Whether the prefix of order numbers does not fit before every order id. */
    isPrefixTooLong: boolean;
    /** For example `Basket.externalOrderId`. */
    missingAttributes: string[];
    /** Services without an address or without a configuration. */
    missingServices: string[];
    /** Services with a user and no password. */
    servicesWithoutSecret: string[];
    /** Services whose address is not https. */
    servicesInClear: string[];
    /** Whether the address of the token check is not this instance over https. */
    isTokenCheckElsewhere: boolean;
    missingShippingMethods: string[];
    /** Who takes every new order, as the merchant has said. */
    newOrdersTaken: string;
    /** Whether held orders stay CREATED. */
    areHeldCreated: boolean;
    createdKeptConfirmedAt: number;
    /** Numbers of orders that are too large for Salesforce Order Management. */
    largeOrders: string[];
    hasOversellList: boolean;
    areCarriersReadable: boolean;
    /** Of the site and its shops, each once. */
    reporters: string[];
    businessId: string;
    hasApiCredentials: boolean;
    /** The worst of the shops that the cartridge reports for or brings orders of; null when none is connected. */
    connection: { state: string; authorizationExpiresAt: number } | null;
    /** Hooks without a registered script. */
    missingHooks: string[];
    /** Misspelled hooks of merchants' cartridges, and the name that each probably means. */
    misspelledHooks: Array<{ name: string; meant: string }>;
    /** When the sweep last found a patch that no hook had applied. */
    patchedWithoutHookAt: number;
    /** Shops whose market does not fit the site that imports their orders, each as a stored notice of what to change. */
    misfitShops: string[];
    /** Names of shops that may make no more calls today but those with a deadline. */
    shopsWithoutCalls: string[];
    /** Names of shops whose orders the cartridge brings, and whose reporter is the feed that only TikTok's connector reads. */
    unreadFeedShops: string[];
    /** Shops with a warehouse that has no inventory list, although others have, or although there are several. */
    unmappedWarehouses: string[];
    /** Shops with an inventory list that no longer exists. */
    missingLists: string[];
    /** Whether the cartridge brings the orders of the site or of one of its shops. */
    isDirect: boolean;
    /** Whether the password of the storefront, which the service lacks, keeps the import from creating orders. */
    isSelfLocked: boolean;
    /** Jobs, when they last ran, and whether once a day is enough. */
    jobs: Array<{ id: string; ranAt: number; isDaily?: boolean }>;
    /** Milliseconds by which the instance's clock is ahead of TikTok's, by its last answer. */
    clockAheadBy: number;
    /** For example `America/New_York`. */
    timeZone: string;
    /** Custom objects of the types that are counted. */
    customObjects: number;
    /** Types to count that do not exist. */
    unknownTypes: string[];
    /** Errors about carriers that TikTok does not offer, each once. */
    unknownCarriers: string[];
    /** Names of carriers that the feed tells TikTok of, and that TikTok does not offer. */
    unknownFeedCarriers: string[];
    /** What ends at a time that a person has entered. */
    expiries: Expiry[];
    /** Settings that decide whether TikTok is told, and that have changed elsewhere than on our pages. */
    replacedSettings: string[];
}
