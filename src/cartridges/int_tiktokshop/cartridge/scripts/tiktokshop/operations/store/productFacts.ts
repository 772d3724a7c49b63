import ProductMgr = require('dw/catalog/ProductMgr');
import { availableToSell, canBeOrdered } from '../../orders/store/stock';

/** What the catalog knows of a product. */
export interface ProductFacts {
    /** Empty for a product that the catalog does not have. */
    name: string;
    /** Address of a small picture; empty where the catalog has none. */
    picture: string;
    isKnown: boolean;
    /** Whether B2C Commerce takes an order of it. */
    isOrderable: boolean;
    /** Units that can be sold now. */
    stock: number;
}

/** View type of small pictures in most catalogs, SFRA's among them. */
const SMALL = 'small';

/** What the catalog knows of a product now. */
export function productFacts(productId: string): ProductFacts {
    const product = ProductMgr.getProduct(productId);
    if (!product) {
        return { name: '', picture: '', isKnown: false, isOrderable: false, stock: 0 };
    }
    const picture = product.getImage(SMALL, 0) as dw.content.MediaFile | null;
    return {
        name: product.name || '',
        picture: picture ? picture.httpsURL.toString() : '',
        isKnown: true,
        isOrderable: canBeOrdered(product),
        stock: availableToSell(productId)
    };
}
