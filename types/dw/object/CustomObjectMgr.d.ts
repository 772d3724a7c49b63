/** As dw.object.CustomObjectMgr, knowing our types and the null for an unknown key. */
interface CustomObjectMgrFixes {
    createCustomObject<K extends keyof TikTokShopObjects>(type: K, key: string): TypedCustomObject<K>;
    getCustomObject<K extends keyof TikTokShopObjects>(type: K, key: string): TypedCustomObject<K> | null;
    getAllCustomObjects<K extends keyof TikTokShopObjects>(type: K): dw.util.SeekableIterator<TypedCustomObject<K>>;
    queryCustomObject<K extends keyof TikTokShopObjects>(
        type: K,
        queryString: string,
        ...args: unknown[]
    ): TypedCustomObject<K> | null;
    queryCustomObjects<K extends keyof TikTokShopObjects>(
        type: K,
        queryString: string,
        sortString: string | null,
        ...args: unknown[]
    ): dw.util.SeekableIterator<TypedCustomObject<K>>;
    remove(object: TypedCustomObject<keyof TikTokShopObjects>): void;
}
declare const CustomObjectMgr: Omit<typeof dw.object.CustomObjectMgr, keyof CustomObjectMgrFixes | 'prototype'> &
    CustomObjectMgrFixes;
export = CustomObjectMgr;
