/** The official cartridges whose work ours takes over. */
export const REPLACED_CARTRIDGES = ['int_social_checkout', 'int_order_no_oms', 'int_order_som', 'int_order_som_test'];
/** Step types of the official cartridges, each with our job that does its work; empty if none does. */
export const REPLACED_STEPS: Record<string, string> = {
    'custom.SocialOrderExport': 'TikTokShop-OrderFeed',
    'custom.TikTokNotifyFeedReady': 'TikTokShop-OrderFeed',
    'custom.UpdateOrderStatus': 'TikTokShop-ImportOmsBatch',
    'custom.GetSOMOrderStatus': ''
};
/** Preferences of the official cartridges, and ours of the same meaning. Source: their metadata, docs/migrate.md. */
export const RENAMED_PREFERENCES: Record<string, string> = {
    tiktokCustomerEmail: 'tiktokShopCustomerEmail',
    tiktokPaymentMethod: 'tiktokShopPaymentMethod',
    tiktokInventoryListID: 'tiktokShopInventoryListID',
    tiktokDefaultPromoID: 'tiktokShopDefaultPromotionID'
};
