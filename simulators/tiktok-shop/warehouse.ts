/** The warehouse and the delivery option that every shop has. */
export const WAREHOUSE_ID = '6955005333819123123';
export const DELIVERY_OPTION_ID = '7091146663229654785';
