import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { Collection } from '../util/Collection';
import { Quantity } from '../value/Quantity';
import { availableToSell, inventoryRecord } from './inventory';

/** A product as the catalog has it. */
export interface ProductRecord {
    id: string;
    name: string;
    online: boolean;
    /** 1 unless given. */
    minOrderQuantity?: number;
    /** 1 unless given. */
    stepQuantity?: number;
}

export const PRODUCT_TABLE = 'Product';

/** dw.catalog.ProductOptionModel: of products without options, as all of the sandbox are. */
export class ProductOptionModel {
    getOptions(): Collection {
        return new Collection();
    }
}

/** dw.catalog.ProductInventoryRecord */
export class ProductInventoryRecord {
    constructor(
        private readonly $listId: string,
        private readonly $productId: string
    ) {}

    getATS(): Quantity {
        return new Quantity(availableToSell(this.$listId, this.$productId), '');
    }

    getAllocation(): Quantity {
        return new Quantity(inventoryRecord(this.$listId, this.$productId)!.allocation, '');
    }

    isPerpetual(): boolean {
        return inventoryRecord(this.$listId, this.$productId)!.perpetual;
    }
}

/** dw.catalog.ProductInventoryList */
export class ProductInventoryList {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    getRecord(product: Product | string): ProductInventoryRecord | null {
        const productId = typeof product === 'string' ? product : product.getID();
        return inventoryRecord(this.$id, productId) ? new ProductInventoryRecord(this.$id, productId) : null;
    }
}

/** dw.catalog.ProductInventoryMgr */
export class ProductInventoryMgr {
    static getInventoryList(id?: string): ProductInventoryList | null {
        const listId = id === undefined ? current().site.inventoryListId : id;
        return read('InventoryList', listId) ? new ProductInventoryList(listId) : null;
    }
}

/** dw.catalog.ProductAvailabilityModel */
export class ProductAvailabilityModel {
    constructor(private readonly $productId: string) {}

    private $ats(): number {
        return availableToSell(current().site.inventoryListId, this.$productId);
    }

    isInStock(quantity = 1): boolean {
        return this.$ats() >= quantity;
    }

    isOrderable(quantity = 1): boolean {
        return this.$ats() >= quantity;
    }

    getInventoryRecord(): ProductInventoryRecord | null {
        return new ProductInventoryList(current().site.inventoryListId).getRecord(this.$productId);
    }
}

/** dw.catalog.Product */
export class Product {
    constructor(private readonly $id: string) {}

    private $record(): ProductRecord {
        return read<ProductRecord>(PRODUCT_TABLE, this.$id) as ProductRecord;
    }

    getID(): string {
        return this.$id;
    }

    getName(): string {
        return this.$record().name;
    }

    isOnline(): boolean {
        return this.$record().online;
    }

    getMinOrderQuantity(): Quantity {
        return new Quantity(this.$record().minOrderQuantity || 1, '');
    }

    getStepQuantity(): Quantity {
        return new Quantity(this.$record().stepQuantity || 1, '');
    }

    getAvailabilityModel(): ProductAvailabilityModel {
        return new ProductAvailabilityModel(this.$id);
    }

    getOptionModel(): ProductOptionModel {
        return new ProductOptionModel();
    }

    /** All products of the sandbox are plain ones. */
    isProduct(): boolean {
        return true;
    }

    isMaster(): boolean {
        return false;
    }

    isVariant(): boolean {
        return false;
    }

    isVariationGroup(): boolean {
        return false;
    }

    isProductSet(): boolean {
        return false;
    }

    isBundle(): boolean {
        return false;
    }

    isOptionProduct(): boolean {
        return false;
    }
}

/** dw.catalog.ProductMgr */
export class ProductMgr {
    static getProduct(id: string): Product | null {
        return read(PRODUCT_TABLE, id) ? new Product(id) : null;
    }
}

scriptClass('dw.catalog.ProductInventoryRecord', ProductInventoryRecord);
scriptClass('dw.catalog.ProductInventoryList', ProductInventoryList);
scriptClass('dw.catalog.ProductInventoryMgr', ProductInventoryMgr);
scriptClass('dw.catalog.ProductAvailabilityModel', ProductAvailabilityModel);
scriptClass('dw.catalog.Product', Product);
scriptClass('dw.catalog.ProductOptionModel', ProductOptionModel);
scriptClass('dw.catalog.ProductMgr', ProductMgr);
