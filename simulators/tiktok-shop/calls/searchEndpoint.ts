import type { Json } from '../../json';
import type { ApiRequest, Endpoint } from './endpoint';
import { pageOf } from './listPage';
import type { ListRules } from './listPage';

/** A list of cancellations or returns. */
interface SearchedList<T> {
    /** Name of the list in the answer. */
    name: string;
    rules: ListRules<T>;
    /** All of the shop that calls. */
    all: (request: ApiRequest) => T[];
    document: (item: T) => Json;
}

/** A call that searches a list of returns and refunds. Source: Search Cancellations, Search Returns. */
export function searchEndpoint<T>(path: string, list: SearchedList<T>): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: ['seller.return_refund.basic'],
        forShop: true,
        answer(request) {
            const { items, ...page } = pageOf(request, list.all(request), list.rules);
            return { [list.name]: items.map(list.document), ...page };
        }
    };
}
