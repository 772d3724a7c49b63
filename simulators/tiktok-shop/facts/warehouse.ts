/** The warehouse that every shop has, and its delivery options: shipped by the seller, and by TikTok. */
export const WAREHOUSE_ID = '6955005333819123123';
export const DELIVERY_OPTION_ID = '7091146663229654785';
export const TIKTOK_OPTION_ID = '7091146663229654786';
