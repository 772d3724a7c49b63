import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList } from '../util/Collection';
import { Money } from '../value/Money';
import type { FoundProduct } from './findProducts';
import { ProductPriceModel } from './PriceModel';
import { Product } from './Product';
import type { ProductVariationAttribute, ProductVariationAttributeValue } from './VariationModel';

/** dw.catalog.ProductSearchHit */
export class ProductSearchHit {
    static readonly HIT_TYPE_SIMPLE = 'product';
    static readonly HIT_TYPE_PRODUCT_MASTER = 'master';
    static readonly HIT_TYPE_PRODUCT_SET = 'set';
    static readonly HIT_TYPE_PRODUCT_BUNDLE = 'bundle';

    constructor(readonly $found: FoundProduct) {}

    getProduct(): Product {
        return new Product(this.$found.productId);
    }

    getProductID(): string {
        return this.$found.productId;
    }

    getHitType(): string {
        const product = this.getProduct();
        if (product.isMaster()) {
            return ProductSearchHit.HIT_TYPE_PRODUCT_MASTER;
        }
        if (product.isProductSet()) {
            return ProductSearchHit.HIT_TYPE_PRODUCT_SET;
        }
        return product.isBundle() ? ProductSearchHit.HIT_TYPE_PRODUCT_BUNDLE : ProductSearchHit.HIT_TYPE_SIMPLE;
    }

    getRepresentedProductIDs(): ArrayList<string> {
        return new ArrayList(this.$found.representedIds);
    }

    getRepresentedProducts(): ArrayList<Product> {
        return new ArrayList(this.$found.representedIds.map((id) => new Product(id)));
    }

    getFirstRepresentedProductID(): string {
        return this.$found.representedIds[0] as string;
    }

    getFirstRepresentedProduct(): Product {
        return new Product(this.getFirstRepresentedProductID());
    }

    getLastRepresentedProductID(): string {
        return this.$found.representedIds.at(-1) as string;
    }

    getLastRepresentedProduct(): Product {
        return new Product(this.getLastRepresentedProductID());
    }

    /** @param given - an attribute, or its id */
    getRepresentedVariationValues(
        given: ProductVariationAttribute | string
    ): ArrayList<ProductVariationAttributeValue> {
        const model = this.getProduct().getVariationModel();
        const attribute = typeof given === 'string' ? model.getProductVariationAttribute(given) : given;
        const values = new Map<string, ProductVariationAttributeValue>();
        for (const product of this.getRepresentedProducts()) {
            const value = attribute && model.getVariationValue(product, attribute);
            if (value) {
                values.set(value.getID(), value);
            }
        }
        return new ArrayList([...values.values()]);
    }

    getMinPrice(): Money {
        return this.$price((a, b) => a < b);
    }

    getMaxPrice(): Money {
        return this.$price((a, b) => a > b);
    }

    isPriceRange(): boolean {
        const [min, max] = [this.getMinPrice(), this.getMaxPrice()];
        return min.isAvailable() && min.compareTo(max) !== 0;
    }

    private $price(isBetter: (a: number, b: number) => boolean): Money {
        return this.$found.representedIds
            .map((id) => new ProductPriceModel(id, null).getMinPrice())
            .filter((price) => price.isAvailable())
            .reduce(
                (best, price) => (!best.isAvailable() || isBetter(price.getValue(), best.getValue()) ? price : best),
                Money.NOT_AVAILABLE
            );
    }

    /** Not documented, and read by public code: no promotion applies here. */
    getDiscountedPromotionIDs(): ArrayList<string> {
        return new ArrayList();
    }
}

scriptClass('dw.catalog.ProductSearchHit', ProductSearchHit);
