/** Compatibility mode of a code version: what the script engine knows. */
export type CompatibilityMode = '18.10' | '21.2' | '22.7';

/** How the paths of a contract are read; `documented`: the platform puts `/organizations/{organizationId}` in front. */
export type ContractPaths = 'documented' | 'withOrganization';

/** Who keeps the stock. Source: Script API, dw.catalog.ProductInventoryMgr, constants INTEGRATIONMODE. */
export type InventoryIntegrationMode = 'B2C' | 'OCI' | 'OCI_CACHE';

/** A limit of `QUOTAS` on how long a script runs. */
export type TimeLimit = 'controllerTime' | 'ocapiTime' | 'scapiTime' | 'shopperApiTime' | 'adminApiTime';

/** Undocumented behaviour: tests run both ways. */
export interface Switches {
    /** Whether `dw.scapi.orders.*` hooks fire on createOrders. */
    scapiOrderHooks: boolean;
    /** How the paths of a custom API's contract are read. */
    contractPaths: ContractPaths;
    /**
     * `createdBy` of an order of createOrders. The Script API knows "Customer" and agents; the Orders API speaks
     * of "the name of the user who created the order", which may be the client.
     */
    scapiOrdersCreatedBy: 'Customer' | 'client';
    /** Whether BasketMgr works in jobs. */
    basketsInJobs: boolean;
    /** Whether jobs are imported whose step types no cartridge of a cartridge path declares. */
    unknownStepTypes: boolean;
    /** Whether the storefront is a hybrid of SFRA and a headless part: then the session's basket must not be used. */
    hybridStorefront: boolean;
    /** Whether a cancelOrder, placeOrder or failOrder that answers an error leaves the transaction good for rollback only. */
    failedStatusDooms: boolean;
    /** Whether minimum and step that a script sets count for a line of a catalog product, or the product's do. */
    ownLineQuantities: boolean;
    /** Status of an order whose cancellation is undone. The Script API says OPEN, experience NEW. */
    undoneCancellation: 'OPEN' | 'NEW';
    /** A setting of the instance: `OCI` where Omnichannel Inventory keeps the stock. */
    inventoryIntegrationMode: InventoryIntegrationMode;
    /** Feature switch "Enable Salesforce Commerce Cloud API hook execution". It is off until someone switches it on. */
    apiHooks: boolean;
    /** Whether `dw.ocapi.shop.order.beforePATCH`, `afterPATCH` and `modifyPATCHResponse` fire. */
    orderPatchHooks: boolean;
    /** Whether the client is told why a hook refuses. */
    hookReasons: boolean;
    /**
     * Whether OCAPI takes an object for a text attribute of an order, and keeps it as JSON. The official hook reads
     * `c_cancelInfo` like one.
     */
    objectsInTexts: boolean;
    /** Levels of Custom Log Settings that someone has switched on; warnings and errors are always kept. */
    logLevels: Array<'debug' | 'info'>;
    /** What a date pattern does with a letter that java.text.SimpleDateFormat does not know. */
    unknownPatternLetters: 'throws' | 'kept';
    /**
     * Whether bare expressions are encoded in a template that another one includes, and that has no `iscontent`. Salesforce Help says
     * no; SFRA prints many values so.
     */
    encodesIncluded: boolean;
    compatibilityMode: CompatibilityMode;
    /** Milliseconds (sandbox clock) until a commit can be found by a search. */
    searchIndexLagMs: number;
    /**
     * Requests that scripts answer at once, those among them that a script sends to its own host. One more gets 503.
     * Source: SCAPI documentation, "Load Shedding and Rate Limiting"; the number of threads is not documented.
     */
    requestThreads: number;
    /** Limits of time that Salesforce has changed for the instance, in milliseconds; those of `QUOTAS` unless given. */
    timeLimitsMs: Partial<Record<TimeLimit, number>>;
}
