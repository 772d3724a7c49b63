import { expect } from 'chai';
import type { ProductRecord } from '#sfcc-mocks/dw/catalog/productRecord';
import { edit, insert } from '#sfcc-mocks/store/session';
import { current } from '#sfcc-mocks/runtime/current';
import { thrown, withBasket } from '../inJob';

const [PRODUCT, PART] = ['701643632930', '701644062941'];
const LIST = 'inventory_m';

type Dw = (id: string) => any;

function add(product: Partial<ProductRecord> & { id: string }): void {
    insert('Product', product.id, { name: product.id, online: true, ...product });
}

function stock(productId: string, allocation: number, perpetual = false): void {
    insert('InventoryRecord', LIST + '/' + productId, { listId: LIST, productId, allocation, perpetual, onOrder: 0 });
}

function price(line: any): void {
    line.setPriceValue(10);
    line.updateTax(0.1);
}

/** What createOrder answers for a basket with a line of the product. */
function ordered(dw: Dw, basket: any, productId: string, quantity = 1): string {
    const line = basket.createProductLineItem(productId, basket.defaultShipment);
    line.setQuantityValue(quantity);
    basket.allProductLineItems.toArray().forEach(price);
    basket.updateTotals();
    try {
        return dw('order/OrderMgr').createOrder(basket, 'O-' + productId).productLineItems[0].productID as string;
    } catch (e) {
        return (e as { type: string; message: string }).type + ': ' + (e as Error).message;
    }
}

/** Source: Script API, dw.catalog.Product, ProductAvailabilityModel, dw.order.LineItemCtnr and OrderMgr.createOrder. */
describe('products in baskets and orders', () => {
    it(
        'with options: a line for each default value, that has no price and makes totals unknown',
        withBasket((basket, dw) => {
            add({ id: 'shirt', options: [{ id: 'print', defaultValue: 'none' }] });
            stock('shirt', 5);
            const line = basket.createProductLineItem('shirt', basket.defaultShipment);
            const [option] = line.optionProductLineItems.toArray();
            expect([option.optionID, option.optionValueID, option.optionProductLineItem, option.product]).to.deep.equal(
                ['print', 'none', true, null]
            );
            expect(option.parent.productID).to.equal('shirt');
            expect([basket.productLineItems.length, basket.allProductLineItems.length]).to.deep.equal([1, 2]);
            price(line);
            basket.updateTotals();
            expect(thrown(() => dw('order/OrderMgr').createOrder(basket, 'O-1'))).to.equal('CreateOrderException');
        })
    );

    it(
        'options are in the order, beneath their line, and take no stock',
        withBasket((basket, dw) => {
            add({ id: 'shirt', options: [{ id: 'print', defaultValue: 'none' }] });
            stock('shirt', 5);
            expect(ordered(dw, basket, 'shirt', 2)).to.equal('shirt');
            const order = dw('order/OrderMgr').getOrder('O-shirt');
            expect(order.productLineItems[0].optionProductLineItems[0].quantityValue).to.equal(2);
            expect(order.productQuantityTotal).to.equal(2);
        })
    );

    it(
        'bundles: a line for each part, and stock of the parts',
        withBasket((basket, dw) => {
            add({
                id: 'set',
                bundled: [
                    { productId: PRODUCT, quantity: 2 },
                    { productId: PART, quantity: 1 }
                ]
            });
            const { getProduct } = dw('catalog/ProductMgr');
            const bundle = getProduct('set');
            expect([bundle.bundled, getProduct(PRODUCT).bundled]).to.deep.equal([false, true]);
            expect([bundle.bundle, bundle.getBundledProductQuantity(getProduct(PRODUCT)).value]).to.deep.equal([
                true,
                2
            ]);
            expect([bundle.availabilityModel.isInStock(1), bundle.availabilityModel.isInStock(2)]).to.deep.equal([
                true,
                false
            ]);
            expect(ordered(dw, basket, 'set')).to.equal('set');
            const line = dw('order/OrderMgr').getOrder('O-set').productLineItems[0];
            const parts = line.bundledProductLineItems.toArray();
            expect(
                parts.map((part: any) => [part.productID, part.quantityValue, part.bundledProductLineItem])
            ).to.deep.equal([
                [PRODUCT, 2, true],
                [PART, 1, true]
            ]);
            expect(bundle.availabilityModel.inStock).to.equal(false);
            expect(getProduct(PRODUCT).availabilityModel.inventoryRecord.ATS.value).to.equal(4998);
        })
    );

    it(
        'bundles with a record of their own need both',
        withBasket((_basket, dw) => {
            add({ id: 'set', bundled: [{ productId: PRODUCT, quantity: 1 }] });
            stock('set', 3);
            const { availabilityModel } = dw('catalog/ProductMgr').getProduct('set');
            expect([availabilityModel.isInStock(3), availabilityModel.isInStock(4)]).to.deep.equal([true, false]);
        })
    );

    it(
        'that are offline cannot be ordered, even with stock',
        withBasket((basket, dw) => {
            add({ id: 'off', online: false });
            stock('off', 1, true);
            const { availabilityModel } = dw('catalog/ProductMgr').getProduct('off');
            expect([availabilityModel.orderable, availabilityModel.inStock]).to.deep.equal([false, false]);
            expect(ordered(dw, basket, 'off')).to.equal('CreateOrderException: A product is not available');
        })
    );

    (['master', 'variationGroup', 'set'] as const).forEach((kind) => {
        it(
            `a ${kind} cannot be ordered itself`,
            withBasket((basket, dw) => {
                add({ id: 'many', kind });
                stock('many', 5);
                expect(ordered(dw, basket, 'many')).to.equal('CreateOrderException: A product is not available');
            })
        );
    });

    it(
        'outside of the catalog of the site are lines without a product, which take no stock',
        withBasket((basket, dw) => {
            add({ id: 'elsewhere', inSiteCatalog: false, online: false });
            expect(dw('catalog/ProductMgr').getProduct('elsewhere').assignedToSiteCatalog).to.equal(false);
            const line = basket.createProductLineItem('elsewhere', basket.defaultShipment);
            expect([line.catalogProduct, line.product]).to.deep.equal([false, null]);
            basket.removeProductLineItem(line);
            expect(ordered(dw, basket, 'elsewhere')).to.equal('elsewhere');
        })
    );

    it(
        'without a record are in stock where the list says so by default',
        withBasket((basket, dw) => {
            add({ id: 'new' });
            const list = dw('catalog/ProductInventoryMgr').inventoryList;
            const product = dw('catalog/ProductMgr').getProduct('new');
            expect([list.defaultInStockFlag, product.getAvailabilityModel(list).orderable]).to.deep.equal([
                false,
                false
            ]);
            edit<{ defaultInStock: boolean }>('InventoryList', LIST).defaultInStock = true;
            expect([list.defaultInStockFlag, product.getAvailabilityModel(list).orderable]).to.deep.equal([true, true]);
            expect([list.getRecord('new'), product.availabilityModel.inventoryRecord]).to.deep.equal([null, null]);
            expect(ordered(dw, basket, 'new', 3)).to.equal('new');
        })
    );

    it(
        'have a minimum and a step, to which a quantity moves; a line has others where the switch says so',
        withBasket((basket) => {
            add({ id: 'six', minOrderQuantity: 6, stepQuantity: 6 });
            const line = basket.createProductLineItem('six', basket.defaultShipment);
            expect(line.quantityValue).to.equal(6);
            line.setQuantityValue(7);
            expect(line.quantityValue).to.equal(12);
            expect(thrown(() => line.setStepQuantityValue(0))).to.equal('IllegalArgumentException');
            line.setMinOrderQuantityValue(1);
            line.setStepQuantityValue(1);
            line.setQuantityValue(7);
            expect(line.quantityValue).to.equal(12);
            current().instance.switches.ownLineQuantities = true;
            line.setQuantityValue(7);
            expect([line.quantityValue, line.minOrderQuantityValue, line.stepQuantityValue]).to.deep.equal([7, 1, 1]);
        })
    );

    it(
        'getAvailabilityModel refuses null for a list, and isInStock quantities that are none',
        withBasket((_basket, dw) => {
            const product = dw('catalog/ProductMgr').getProduct(PRODUCT);
            expect(thrown(() => product.getAvailabilityModel(null))).to.equal('NullArgumentException');
            expect(thrown(() => product.availabilityModel.isInStock(0))).to.equal('IllegalArgumentException');
        })
    );
});
