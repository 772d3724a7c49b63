import { QUOTAS } from '../../quotas/quotas';
import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { inventoryRecord } from '../catalog/inventory';
import { CatalogMgr } from '../catalog/CatalogMgr';
import type { Category } from '../catalog/Category';
import { ProductInventoryList } from '../catalog/Availability';
import type { Discount } from '../campaign/Discount';
import { Product } from '../catalog/Product';
import { ProductMgr } from '../catalog/ProductMgr';
import type { ProductOptionModel, ProductOptionValue } from '../catalog/ProductOptionModel';
import type { ProductListItem } from '../customer/ProductListItem';
import { ProductListMgr } from '../customer/ProductListMgr';
import { recordAttributes } from '../object/recordAttributes';
import { ExactNumber } from '../util/ExactNumber';
import { Quantity } from '../value/Quantity';
import { Money } from '../value/Money';
import { adjusted, gross, isNetTaxation, pricedLines, rounded, sum } from './amounts';
import { reprice } from './prices';
import type { PriceAdjustment } from './PriceAdjustment';
import { RelatedLineItem } from './RelatedLineItem';
import type { Amount, ProductLineRecord } from './records';

type Quantities = Pick<ProductLineRecord, 'minOrderQuantity' | 'stepQuantity'>;

/** dw.order.ProductLineItem */
export class ProductLineItem extends RelatedLineItem {
    protected $line(uuid: string): this {
        return new ProductLineItem(this.$container, uuid) as this;
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.order.ProductLineItem',
            () => this.$data(),
            () => this.$change()
        );
    }

    getProductID(): string {
        return this.$data().productId;
    }

    getProductName(): string {
        return this.$data().productName;
    }

    setProductName(name: string): void {
        this.$change().productName = name;
    }

    getProduct(): Product | null {
        return this.$data().catalogProduct ? ProductMgr.getProduct(this.$data().productId) : null;
    }

    /** An option is of the catalog too. */
    isCatalogProduct(): boolean {
        return this.$data().catalogProduct || this.isOptionProductLineItem();
    }

    /** No line has shipping costs of its own here. */
    getShippingLineItem(): null {
        return null;
    }

    /** Null for a line that was not made from one, and where the list or the item is gone. */
    getProductListItem(): ProductListItem | null {
        const { listItem } = this.$data();
        return (listItem && ProductListMgr.getProductList(listItem.listId)?.getItem(listItem.itemId)) || null;
    }

    $setListItem(item: ProductListItem): void {
        this.$change().listItem = { listId: item.getList().getID(), itemId: item.getID() };
    }

    isGift(): boolean {
        return this.$data().isGift === true;
    }

    setGift(gift: boolean): void {
        this.$change().isGift = gift;
    }

    getGiftMessage(): string | null {
        return this.$data().giftMessage ?? null;
    }

    setGiftMessage(message: string): void {
        this.$change().giftMessage = message;
    }

    /** With the values that the line's options have. */
    getOptionModel(): ProductOptionModel | null {
        const model = this.getProduct()?.getOptionModel() || null;
        for (const line of model ? this.getOptionProductLineItems() : []) {
            const option = model?.getOption(line.getOptionID() as string);
            const value = option && model?.getOptionValue(option, line.getOptionValueID() as string);
            if (option && value) {
                model?.setSelectedOptionValue(option, value);
            }
        }
        return model;
    }

    /** Sets the price that the option's value has. Source: Script API, updateOptionPrice. */
    updateOptionPrice(): void {
        const model = this.getParent()?.getProduct()?.getOptionModel();
        const option = model?.getOption(this.getOptionID() as string);
        const value = option && model?.getOptionValue(option, this.getOptionValueID() as string);
        if (!model || !value) {
            throw platformException('IllegalStateException', 'The line has no option with a value');
        }
        this.setPriceValue(model.getPrice(value).getValueOrNull());
    }

    setShipment(shipment: { getID(): string }): void {
        const data = this.$change();
        data.shipmentId = shipment.getID();
        this.$parts().forEach((part) => {
            part.$change().shipmentId = data.shipmentId;
        });
    }

    /** The line becomes another product's; its price is set anew. Source: Script API, replaceProduct. */
    replaceProduct(product: Product): void {
        const data = this.$change();
        Object.assign(data, { productId: product.getID(), productName: product.getName(), catalogProduct: true });
        data.taxClassId = product.getTaxClassID();
        this.setPriceValue(null);
    }

    /** Null without one, and for one that the site's catalog lacks. Source: Script API, ProductLineItem.getCategory. */
    getCategory(): Category | null {
        const { categoryId } = this.$data();
        return categoryId ? CatalogMgr.getCategory(categoryId) : null;
    }

    setCategory(category: Category | null): void {
        this.$change().categoryId = category ? category.getID() : null;
    }

    getCategoryID(): string | null {
        return this.$data().categoryId ?? null;
    }

    setCategoryID(id: string | null): void {
        this.$change().categoryId = id;
    }

    /**
     * Takes another value of the option, without its price. Nothing happens for a line that is no option, and for a value that the
     * option does not have or has already. Source: Script API, updateOptionValue.
     */
    updateOptionValue(value: ProductOptionValue): void {
        const model = this.getParent()?.getProduct()?.getOptionModel();
        const option = model?.getOption(this.getOptionID() as string);
        const known = option && model?.getOptionValue(option, value.getID());
        if (known && known.getID() !== this.getOptionValueID()) {
            const data = this.$change();
            data.partOf = { ...(data.partOf as NonNullable<typeof data.partOf>), optionValueId: known.getID() };
        }
    }

    /** Source: Script API, setPosition: what the lines may be sorted by. */
    setPosition(position: number): void {
        this.$change().position = position;
    }

    getManufacturerName(): string | null {
        return this.getProduct()?.getManufacturerName() || null;
    }

    getManufacturerSKU(): string | null {
        return this.$data().manufacturerSku ?? (this.getProduct()?.getManufacturerSKU() || null);
    }

    setManufacturerSKU(sku: string | null): void {
        this.$change().manufacturerSku = sku;
    }

    getMinOrderQuantity(): Quantity {
        return new Quantity(this.$quantities(this.$data()).minOrderQuantity || 1, '');
    }

    getStepQuantity(): Quantity {
        return new Quantity(this.$quantities(this.$data()).stepQuantity || 1, '');
    }

    getPosition(): number {
        return this.$data().position;
    }

    getQuantity(): Quantity {
        return new Quantity(this.$data().quantity, '');
    }

    getQuantityValue(): number {
        return this.$data().quantity;
    }

    /** Moves silently to what the product can be ordered in. Source: Script API, setQuantityValue. */
    setQuantityValue(quantity: number): void {
        if (typeof quantity !== 'number' || !(quantity >= 0 && quantity <= QUOTAS.quantity.limit)) {
            throw platformException(
                'IllegalArgumentException',
                `A quantity is from 0 to ${QUOTAS.quantity.limit}, not ${quantity}`
            );
        }
        const data = this.$change();
        data.quantity = orderable(quantity, this.$quantities(data));
        this.$reprice(data);
        this.$parts().forEach((part) => {
            const own = part.$change();
            own.quantity = data.quantity * (own.partOf?.perUnit || 1);
            part.$reprice(own);
        });
    }

    /** Where a product's minimum and step count even if a script has set others: see `Switches.ownLineQuantities`. */
    private $quantities(data: ProductLineRecord): Quantities {
        const product = instance().switches.ownLineQuantities ? null : this.getProduct();
        return product
            ? {
                  minOrderQuantity: product.getMinOrderQuantity().getValue(),
                  stepQuantity: product.getStepQuantity().getValue()
              }
            : data;
    }

    getMinOrderQuantityValue(): number | null {
        return this.$data().minOrderQuantity ?? null;
    }

    /** Counts in the next setQuantityValue. Source: Script API, setMinOrderQuantityValue. */
    setMinOrderQuantityValue(quantity: number | null): void {
        this.$change().minOrderQuantity = positive(quantity);
    }

    getStepQuantityValue(): number | null {
        return this.$data().stepQuantity ?? null;
    }

    setStepQuantityValue(quantity: number | null): void {
        this.$change().stepQuantity = positive(quantity);
    }

    /** The base price is for one unit; the line's price follows from the quantity. */
    protected override $reprice(data: ProductLineRecord): void {
        const { basePrice } = data;
        reprice(data, basePrice === null ? null : ExactNumber.of(basePrice).multiply(data.quantity).toString());
    }

    /**
     * With the line's share of the discounts of the order, by its part of the goods. Source: platform doc
     * ProductLineItem.getProratedPrice.
     */
    getProratedPrice(): Money {
        const record = this.$container.$record();
        const price = ({ net, tax }: { net: Amount; tax: Amount }): Amount => (isNetTaxation() ? net : gross(net, tax));
        const own = price(adjusted(this.$data()));
        const goods = sum(pricedLines(record.lines).map((line) => price(adjusted(line))));
        const discounts = sum(record.adjustments.map(price));
        if (own === null || goods === null || discounts === null || Number(goods) === 0) {
            return this.$money(own);
        }
        const share = ExactNumber.of(own).multiply(discounts).divide(ExactNumber.of(goods));
        return this.$money(rounded(ExactNumber.of(own).add(share).toString(), record.currency));
    }

    protected override $adjustedBasis(): Money {
        return this.getProratedPrice();
    }

    createPriceAdjustment(promotionId: string, discount?: Discount): PriceAdjustment {
        return this.$createAdjustment(promotionId, discount, this.$data().quantity);
    }

    getShipment(): unknown {
        return this.$container.getShipment(this.$data().shipmentId);
    }

    getProductInventoryList(): ProductInventoryList | null {
        const listId = this.$data().inventoryListId;
        return listId ? new ProductInventoryList(listId) : null;
    }

    setProductInventoryList(list: ProductInventoryList | null): void {
        this.$change().inventoryListId = list ? list.getID() : null;
    }

    getProductInventoryListID(): string | null {
        return this.$data().inventoryListId;
    }

    setProductInventoryListID(id: string): void {
        this.$change().inventoryListId = id;
    }

    isReserved(): boolean {
        return inventoryRecord(this.$data().inventoryListId || '', this.$data().productId) !== undefined;
    }

    getExternalLineItemStatus(): string | null {
        return this.$data().externalLineItemStatus;
    }

    setExternalLineItemStatus(status: string): void {
        this.$change().externalLineItemStatus = status;
    }

    getExternalLineItemText(): string | null {
        return this.$data().externalLineItemText;
    }

    setExternalLineItemText(text: string): void {
        this.$change().externalLineItemText = text;
    }
}

function positive(quantity: number | null): number | null {
    if (quantity !== null && !(quantity > 0)) {
        throw platformException('IllegalArgumentException', 'A quantity is more than 0 or null, not ' + quantity);
    }
    return quantity;
}

/** The line's minimum, or the next of its steps from there. */
function orderable(quantity: number, line: Quantities): number {
    const minimum = line.minOrderQuantity || 1;
    const step = line.stepQuantity || 1;
    return minimum + Math.max(0, Math.ceil((quantity - minimum) / step)) * step;
}

scriptClass('dw.order.ProductLineItem', ProductLineItem);
