/** Where Business Manager is; the pages of a site are below `Sites-{site}-Site`, or below an alias. */
const BUSINESS_MANAGER = '/on/demandware.store/Sites-Site/';

/** Whether a page of Business Manager is being answered: not a request to a site, and no job. */
export function isBusinessManager(): boolean {
    return (request.httpPath || '').indexOf(BUSINESS_MANAGER) === 0;
}
