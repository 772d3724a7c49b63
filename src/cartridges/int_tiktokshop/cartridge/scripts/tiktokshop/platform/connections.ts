import CustomObjectMgr = require('dw/object/CustomObjectMgr');

/** A TikTok shop that the merchant has connected, with its tokens. */
export type Connection = TypedCustomObject<'TikTokShopConnection'>;

const TYPE = 'TikTokShopConnection';

/**
 * The connection of a shop.
 * @param shopId - empty when the order does not say: then the site's only shop
 * @returns null if there is none, or if it is not clear which one
 */
export function findConnection(shopId: string): Connection | null {
    if (shopId !== '') {
        return CustomObjectMgr.getCustomObject(TYPE, shopId);
    }
    const all = CustomObjectMgr.getAllCustomObjects(TYPE);
    const first = all.hasNext() ? all.next() : null;
    const isOnly = !all.hasNext();
    all.close();
    return isOnly ? first : null;
}
