/** A limit that the double enforces. */
export interface Quota {
    limit: number;
    /** What is counted. */
    of: string;
    /** Where it holds: in requests only, in jobs only, or in both. */
    where: 'requests' | 'jobs' | 'everywhere';
    /**
     * What happens above the limit. `ends`: the script is over and can catch nothing; `throws`: it can catch an exception;
     * `refused`: it is never called, or gets no more than the limit.
     */
    above: 'ends' | 'throws' | 'refused';
    /** From where on the platform warns in its quota log and in Quota Status. */
    warnsAt?: number;
    /** Where the platform says so. */
    source: string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Every limit of the platform that the double enforces. What enforces one reads it here. */
export const QUOTAS = {
    httpCalls: {
        limit: 16,
        of: 'HTTP calls of a request',
        where: 'requests',
        above: 'ends',
        warnsAt: 10,
        source: 'platform quotas: dw.net.HTTPClient.send'
    },
    fileWrites: {
        limit: 0,
        of: 'files that a request creates or writes',
        where: 'requests',
        above: 'ends',
        source: 'platform quotas: dw.io'
    },
    customObjectCreates: {
        limit: 10,
        of: 'custom objects that a request creates',
        where: 'requests',
        above: 'ends',
        source: 'platform quotas: dw.object.CustomObjectMgr.createCustomObject'
    },
    customObjects: {
        limit: 400000,
        of: 'custom objects of all types together, of those that are replicated and of those that are not each',
        where: 'everywhere',
        above: 'ends',
        warnsAt: 240000,
        source: 'platform quotas: object.CustomObjectPO; platform doc "Governance and Quotas": warnings at 60 %'
    },
    productLineItems: {
        limit: 400,
        of: 'product line items of a basket or order',
        where: 'everywhere',
        above: 'ends',
        source: 'platform quotas: dw.order.LineItemCtnr'
    },
    notes: {
        limit: 1000,
        of: 'notes of an object',
        where: 'everywhere',
        above: 'ends',
        warnsAt: 600,
        source: 'platform quotas: dw.order.LineItemCtnr.addNote'
    },
    jsStringLength: {
        limit: 1000000,
        of: 'characters of a text',
        where: 'everywhere',
        above: 'ends',
        warnsAt: 600000,
        source: 'platform quotas: api.jsStringLength'
    },
    jsArraySize: {
        limit: 20000,
        of: 'elements of an array',
        where: 'everywhere',
        above: 'ends',
        warnsAt: 12000,
        source: 'platform quotas: api.jsArraySize'
    },
    jsObjectSize: {
        limit: 2000,
        of: 'properties of an object',
        where: 'everywhere',
        above: 'ends',
        source: 'public code that names api.jsObjectSize; to prove'
    },
    collectionSize: {
        limit: 20000,
        of: 'elements of a list, set or map',
        where: 'everywhere',
        above: 'ends',
        source: 'platform doc "API and Object Quotas": a collection with too many elements; the number is that of arrays, to prove'
    },
    caches: {
        limit: 100,
        of: 'custom caches of a code version',
        where: 'everywhere',
        above: 'refused',
        source: 'B2C developer tooling, "Custom caches"'
    },
    cacheEntry: {
        limit: 128 * 1024,
        of: 'bytes of an entry of a cache',
        where: 'everywhere',
        above: 'refused',
        source: 'B2C developer tooling, "Custom caches"'
    },
    cacheSize: {
        limit: 20 * 1024 * 1024,
        of: 'bytes of all caches of an application server: what was not used for the longest time goes',
        where: 'everywhere',
        above: 'refused',
        source: 'B2C developer tooling, "Custom caches"'
    },
    logFileSize: {
        limit: 10 * 1024 * 1024,
        of: 'bytes of a log file in a day: what follows is not written',
        where: 'everywhere',
        above: 'refused',
        source: 'platform doc "Custom Log Settings"'
    },
    logFileNames: {
        limit: 200,
        of: 'names of log files in a day: what belongs to others is not written',
        where: 'everywhere',
        above: 'refused',
        source: 'B2C developer tooling, "Logging"'
    },
    sessionStringLength: {
        limit: 2000,
        of: 'characters of a text in a session',
        where: 'everywhere',
        above: 'ends',
        source: 'platform quotas: api.session'
    },
    sessionSize: {
        limit: 10 * 1024,
        of: 'bytes of all values of a session',
        where: 'everywhere',
        above: 'ends',
        source: 'platform quotas: api.session'
    },
    responseSize: {
        limit: 10 * 1024 * 1024,
        of: 'bytes of a response',
        where: 'requests',
        above: 'throws',
        source: 'platform quotas'
    },
    jsonDepth: {
        limit: 1000,
        of: 'lists and objects in each other that JSON.parse reads',
        where: 'everywhere',
        above: 'ends',
        source: 'tried: Mozilla Rhino 1.7.14 ends with a StackOverflowError between 1,000 and 2,000'
    },
    stringAttribute: {
        limit: 4000,
        of: 'characters of a string attribute',
        where: 'everywhere',
        above: 'throws',
        source: 'platform quotas, marked uncertain, taken strictly'
    },
    textAttribute: {
        limit: 1000000,
        of: 'characters of a text or HTML attribute',
        where: 'everywhere',
        above: 'throws',
        source: 'platform quotas, marked uncertain, taken strictly'
    },
    noteLength: {
        limit: 4000,
        of: 'characters of a note',
        where: 'everywhere',
        above: 'throws',
        source: 'Script API: dw.order.LineItemCtnr.addNote'
    },
    quantity: {
        limit: 1000,
        of: 'units of a product line item',
        where: 'everywhere',
        above: 'throws',
        source: 'platform quotas: quantity of a product line item'
    },
    temporaryBaskets: {
        limit: 4,
        of: 'open temporary baskets of a customer',
        where: 'requests',
        above: 'throws',
        source: 'Script API: dw.order.BasketMgr.createTemporaryBasket'
    },
    searchHits: {
        limit: 1000,
        of: 'orders that a search gives',
        where: 'everywhere',
        above: 'refused',
        source: 'platform doc "New Search Service"'
    },
    templateDepth: {
        limit: 20,
        of: 'templates within each other',
        where: 'everywhere',
        above: 'throws',
        source: 'platform doc "isinclude"'
    },
    remoteIncludeDepth: {
        limit: 16,
        of: 'remote includes within each other',
        where: 'requests',
        above: 'refused',
        source: 'platform doc "isinclude"'
    },
    httpTimeout: {
        limit: 2 * MINUTE,
        of: 'milliseconds that a call of a request waits',
        where: 'requests',
        above: 'refused',
        source: 'Script API: dw.net.HTTPClient.setTimeout'
    },
    httpTimeoutInJobs: {
        limit: 15 * MINUTE,
        of: 'milliseconds that a call of a job waits',
        where: 'jobs',
        above: 'refused',
        source: 'Script API: dw.net.HTTPClient.setTimeout'
    },
    controllerTime: {
        limit: 5 * MINUTE,
        of: 'milliseconds that a controller runs, of Business Manager too',
        where: 'requests',
        above: 'ends',
        source: 'platform docs, script timeouts'
    },
    ocapiTime: {
        limit: 30 * SECOND,
        of: 'milliseconds that hooks of an OCAPI request run',
        where: 'requests',
        above: 'ends',
        source: 'platform docs, script timeouts'
    },
    scapiTime: {
        limit: MINUTE,
        of: 'milliseconds that hooks of a SCAPI request run',
        where: 'requests',
        above: 'ends',
        source: 'platform docs, script timeouts'
    },
    shopperApiTime: {
        limit: 10 * SECOND,
        of: 'milliseconds that a custom API for shoppers runs',
        where: 'requests',
        above: 'ends',
        source: 'platform doc "Custom APIs: limitations"'
    },
    adminApiTime: {
        limit: MINUTE,
        of: 'milliseconds that a custom API for admins runs',
        where: 'requests',
        above: 'ends',
        source: 'platform doc "Custom APIs: limitations"'
    },
    shopperApiBody: {
        limit: 5 * 1024 * 1024,
        of: 'bytes that a custom API for shoppers is sent',
        where: 'requests',
        above: 'refused',
        source: 'platform doc "Custom APIs: limitations"'
    },
    adminApiBody: {
        limit: 20 * 1000 * 1000,
        of: 'bytes that a custom API for admins is sent',
        where: 'requests',
        above: 'refused',
        source: 'platform doc "Custom APIs: limitations"'
    }
} as const satisfies Record<string, Quota>;

export type QuotaName = keyof typeof QUOTAS;
