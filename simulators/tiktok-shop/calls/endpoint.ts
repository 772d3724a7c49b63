import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import type { Route } from '../../../sfcc-mocks/web/routes';
import type { Json } from '../../json';
import type { Seller, SellerShop } from '../access/app';
import type { Orders } from '../orders/orders';
import type { Returns } from '../orders/returns';

/** What an endpoint gets to see. */
export interface ApiRequest {
    /** Who has authorized the call. */
    seller: Seller;
    /** The shop that the call is about; the seller's first where it is about none. */
    shop: SellerShop;
    orders: Orders;
    returns: Returns;
    clock: Clock;
    /** Where the call came to: scheme and host. */
    origin: string;
    /** Values of the placeholders in the path. */
    path: Record<string, string>;
    query: URLSearchParams;
    body: Json;
}

/** One call of the Open API. */
export interface Endpoint extends Route {
    /** Any of them will do. */
    scopes: string[];
    forShop: boolean;
    /** Whether it takes a shop_cipher without needing one. */
    isAnyCipher?: boolean;
    /** Whether its body is a file instead of JSON. */
    isUpload?: boolean;
    /** @returns `data` of the answer; throws ApiError */
    answer(request: ApiRequest): unknown;
}
