import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import type { Seller } from '../access/app';
import type { Shop } from '../shop';

/** The answer to what was not expected. */
export function refuse(expected: string): HttpAnswer {
    return jsonAnswer(400, { error: expected });
}

/** @throws Error for what is given and no text */
export function textIn(body: Json, key: string): string | undefined {
    const value = body[key];
    if (value !== undefined && (typeof value !== 'string' || value === '')) {
        throw new Error(`${key}: a text is expected`);
    }
    return value;
}

/** The seller of a body; the first one unless it names another. @throws Error in words */
export function namedSeller(shop: Shop, body: Json): Seller {
    const id = textIn(body, 'seller') || shop.app.seller.id;
    const seller = shop.app.findSeller(id);
    if (!seller) {
        throw new Error(`seller: there is no seller ${id}`);
    }
    return seller;
}
