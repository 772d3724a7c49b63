import { expect } from 'chai';
import { instance } from '#sfcc-mocks/runtime/current';
import { edit, insert, remove } from '#sfcc-mocks/store/session';
import { inJob, inTransaction } from '../inJob';

const PRODUCT = '701643632930';

/** Source: Script API, dw.catalog. */
describe('dw.catalog', () => {
    it(
        'ProductMgr.getProduct: null for an unknown id',
        inJob((dw) => {
            expect(dw('catalog/ProductMgr').getProduct(PRODUCT).ID).to.equal(PRODUCT);
            expect(dw('catalog/ProductMgr').getProduct('unknown')).to.equal(null);
        })
    );

    it(
        'Product: plain values as the catalog has them, null for those that it does not have',
        inTransaction((dw) => {
            const product = dw('catalog/ProductMgr').getProduct(PRODUCT);
            const members = [
                'EAN',
                'UPC',
                'unit',
                'brand',
                'manufacturerName',
                'manufacturerSKU',
                'taxClassID',
                'template'
            ];
            const values = (): unknown[] => members.map((member) => product[member]);
            edit<{ values: object }>('Product', PRODUCT).values = {};
            expect(values()).to.deep.equal(members.map(() => null));
            edit<{ values: object }>('Product', PRODUCT).values = {
                ean: '4006381333931',
                upc: '036000291452',
                unit: 'pair',
                brand: 'Commerce',
                'manufacturer-name': 'Commerce Inc.',
                'manufacturer-sku': 'C-1',
                'tax-class-id': 'standard',
                template: 'product/suit'
            };
            const known = ['4006381333931', '036000291452', 'pair', 'Commerce', 'Commerce Inc.', 'C-1', 'standard'];
            expect(values()).to.deep.equal([...known, 'product/suit']);
        })
    );

    it(
        'Product.getImage: a picture with its address, null where the catalog has none',
        inTransaction((dw) => {
            const product = dw('catalog/ProductMgr').getProduct(PRODUCT);
            expect(product.getImage('small', 0)).to.equal(null);
            const image = { path: 'suit.jpg', alt: { 'x-default': 'A suit' }, title: {} };
            edit<{ images: object }>('Product', PRODUCT).images = [
                { viewType: 'small', variations: {}, images: [image] }
            ];
            expect(product.getImage('small', 1)).to.equal(null);
            expect(product.getImage('small', 0).httpsURL.toString()).to.match(/^https:.*suit\.jpg$/);
            expect(product.getImage('small', 0).alt).to.equal('A suit');
        })
    );

    it(
        'ProductInventoryMgr.getInventoryList: of the site or by id, null for none',
        inTransaction((dw) => {
            const ProductInventoryMgr = dw('catalog/ProductInventoryMgr');
            expect(ProductInventoryMgr.inventoryList.ID).to.equal('inventory_m');
            expect(ProductInventoryMgr.getInventoryList('inventory_m').ID).to.equal('inventory_m');
            expect(ProductInventoryMgr.getInventoryList('unknown')).to.equal(null);
            remove('InventoryList', 'inventory_m');
            expect(ProductInventoryMgr.inventoryList).to.equal(null);
        })
    );

    it(
        'ProductInventoryList.getRecord: null for a product that the list does not have',
        inJob((dw) => {
            const list = dw('catalog/ProductInventoryMgr').inventoryList;
            expect(list.getRecord(PRODUCT).ATS.value).to.equal(5000);
            expect(list.getRecord('unknown')).to.equal(null);
        })
    );

    // Source: Script API, ProductInventoryMgr, ProductInventoryList and ProductInventoryRecord
    it(
        'ProductInventoryMgr.inventoryIntegrationMode: with Omnichannel Inventory lists are locations, records read-only',
        inTransaction((dw) => {
            const ProductInventoryMgr = dw('catalog/ProductInventoryMgr');
            const record = ProductInventoryMgr.inventoryList.getRecord(PRODUCT);
            expect(ProductInventoryMgr.inventoryIntegrationMode).to.equal(ProductInventoryMgr.INTEGRATIONMODE_B2C);
            record.setPerpetual(true);
            record.setAllocation(7);
            instance().switches.inventoryIntegrationMode = 'OCI';
            expect(ProductInventoryMgr.inventoryIntegrationMode).to.equal(ProductInventoryMgr.INTEGRATIONMODE_OCI);
            expect([record.perpetual, record.ATS.value]).to.deep.equal([false, 7]);
            expect(() => record.setAllocation(8)).to.throw();
            const other = { listId: 'other', productId: PRODUCT, allocation: 9, perpetual: false, onOrder: 0 };
            insert('InventoryList', 'other', { id: 'other', defaultInStock: true });
            insert('InventoryRecord', 'other/' + PRODUCT, other);
            expect(ProductInventoryMgr.getInventoryList('other').getRecord(PRODUCT).ATS.value).to.equal(0);
            edit<{ isLocation?: boolean }>('InventoryList', 'other').isLocation = true;
            expect(ProductInventoryMgr.getInventoryList('other').getRecord(PRODUCT).ATS.value).to.equal(9);
        })
    );

    it(
        'ProductInventoryRecord: what can be sold, and whether it is counted at all',
        inTransaction((dw) => {
            const record = dw('catalog/ProductInventoryMgr').inventoryList.getRecord(PRODUCT);
            expect([record.perpetual, record.ATS.value]).to.deep.equal([false, 5000]);
            edit<{ onOrder: number }>('InventoryRecord', 'inventory_m/' + PRODUCT).onOrder = 3;
            expect(record.ATS.value).to.equal(4997);
            edit<{ perpetual: boolean }>('InventoryRecord', 'inventory_m/' + PRODUCT).perpetual = true;
            expect([record.perpetual, record.ATS.value > 5000]).to.deep.equal([true, true]);
        })
    );

    it(
        'ProductInventoryRecord.setAllocation: begins a new count of what is in stock',
        inTransaction((dw) => {
            const record = dw('catalog/ProductInventoryMgr').inventoryList.getRecord(PRODUCT);
            edit<{ onOrder: number }>('InventoryRecord', 'inventory_m/' + PRODUCT).onOrder = 3;
            record.setAllocation((record.stockLevel.value as number) + 2);
            expect([record.stockLevel.value, record.ATS.value]).to.deep.equal([4999, 4999]);
        })
    );
});
