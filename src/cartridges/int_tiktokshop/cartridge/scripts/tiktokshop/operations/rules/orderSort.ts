/** What a list of orders can be sorted by, as in `TikTokShopOrders-Show?sort=deadline`. */
export type OrderSort = 'created' | 'number' | 'status' | 'buyer' | 'deadline';

/** Attributes of the order search, and of the ledger, by which each sorts; empty where it cannot. */
const ATTRIBUTES: { [sort: string]: { search: string; ledger: string } } = {
    created: { search: 'creationDate', ledger: 'creationDate' },
    number: { search: 'orderNo', ledger: 'custom.orderNo' },
    status: { search: 'custom.externalOrderStatus', ledger: 'custom.appliedStatus' },
    buyer: { search: 'customerName', ledger: '' },
    deadline: { search: '', ledger: 'custom.shipBy' }
};

/** How a list is sorted: one of `OrderSort`, with a hyphen in front for the largest first; empty for the list's own order. */
export function sortNamed(name: string): string {
    return ATTRIBUTES[name.replace(/^-/, '')] ? name : '';
}

/** What lists of the order search, or of the ledger, can be sorted by. */
export function sortsOf(source: 'search' | 'ledger'): OrderSort[] {
    return (Object.keys(ATTRIBUTES) as OrderSort[]).filter((sort) => attributeOf(sort, source) !== '');
}

/**
 * The sorting in the platform's query language.
 * @param fallback - where the list cannot be sorted so
 */
export function sortingOf(sort: string, source: 'search' | 'ledger', fallback: string): string {
    const attribute = attributeOf(sort.replace(/^-/, ''), source);
    return attribute === '' ? fallback : attribute + (sort.charAt(0) === '-' ? ' desc' : ' asc');
}

/** What a click on a column sorts by: the other direction of what the list is sorted by. */
export function sortAfterClick(column: OrderSort, current: string): string {
    return current === column ? '-' + column : column;
}

function attributeOf(sort: string, source: 'search' | 'ledger'): string {
    const known = ATTRIBUTES[sort];
    return known ? known[source] : '';
}
