import type { PageName } from './navigation';

/** The chapter about each page of the navigation, below static/default/help. */
const CHAPTERS: { [page in PageName]: string } = {
    overview: 'operate.html#what-needs-me',
    orders: 'operate.html#how-do-i-find-an-order',
    returns: 'operate.html#a-buyer-returns-something-what-do-i-do',
    differences: 'operate.html#do-both-sides-agree',
    tasks: 'operate.html#a-task-was-given-up-what-now',
    shops: 'shops.html#how-is-each-shop-doing',
    connection: 'partner-center.html#how-do-i-connect-the-shop',
    settings: 'reference.html#which-site-preferences-are-there',
    safeguards: 'operate.html#is-the-installation-safe'
};

/** Pages below them that have a chapter of their own, by their template. */
const BELOW: { [template: string]: string | undefined } = {
    order: 'operate.html#what-does-the-page-of-an-order-say',
    'order/ask': 'operate.html#what-does-the-page-of-an-order-say',
    compare: 'runbooks.html#how-do-i-find-orders-that-never-arrived',
    'connection/shop': 'shops.html#how-do-i-run-several-sites-and-shops',
    'shops/import': 'direct-mode.html#how-do-i-import-chosen-orders',
    erasure: 'customer-service.html#how-do-i-erase-a-buyers-data',
    'erasure/ask': 'customer-service.html#how-do-i-erase-a-buyers-data',
    'erasure/done': 'customer-service.html#how-do-i-erase-a-buyers-data'
};

/**
 * Where the help about a page is, below static/default/help.
 * @param page - its entry of the navigation
 * @param template - its file below templates/default/tiktokshop
 * @returns for example `operate.html#what-needs-me`
 */
export function helpAddress(page: PageName, template: string): string {
    return BELOW[template] || CHAPTERS[page];
}
