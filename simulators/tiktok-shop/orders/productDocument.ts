import type { Json } from '../../json';
import type { Bundle, Unit } from '../records/tiktokOrder';

/** A product as cancellations and returns name it. */
export function productDocument({ skuId, productName, sellerSku }: Unit | Bundle): Json {
    return { sku_id: skuId, sku_name: 'Default', product_name: productName, seller_sku: sellerSku };
}
