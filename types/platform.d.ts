/** What the platform has and sfcc-dts does not know. Source: Script API 26.9. */
declare namespace dw.order {
    namespace LineItemCtnr {
        const CHANNEL_TYPE_GOOGLE: 13;
        const CHANNEL_TYPE_TIKTOK: 14;
        const CHANNEL_TYPE_SNAPCHAT: 15;
        const CHANNEL_TYPE_WHATSAPP: 16;
        const CHANNEL_TYPE_YOUTUBE: 17;
        const CHANNEL_TYPE_CHATGPT: 18;
        const CHANNEL_TYPE_GEMINI: 19;
    }
}

/** A custom object whose attributes are those that metadata/ declares for its type. */
type TypedCustomObject<K extends keyof TikTokShopObjects> = Omit<dw.object.CustomObject, 'custom' | 'getCustom'> & {
    readonly custom: TikTokShopObjects[K];
    getCustom(): TikTokShopObjects[K];
};
