import { expect } from 'chai';
import { run, testPlatform } from '#helpers/platform/platform';
import { openShop } from '../storefront/shop';

// Source: public error logs, which name the class with its package.
describe('An attribute that metadata does not declare', () => {
    it('is reported with the class of the object and its package', () => {
        const platform = testPlatform();
        openShop(platform.instance);
        const read = (script: (dw: (id: string) => any) => unknown): (() => unknown) => {
            return () => run(platform, 'job', script);
        };
        expect(read((dw) => dw('catalog/CatalogMgr').getCategory('garden').custom.x)).to.throw(
            "Unknown dynamic property 'x' for class dw.catalog.Category"
        );
        expect(read((dw) => dw('catalog/ProductMgr').getProduct('rake').custom.x)).to.throw(
            "Unknown dynamic property 'x' for class dw.catalog.Product"
        );
    });
});
