import { expect } from 'chai';
import { SHOP } from './shop';
import { storefront } from './storefront';

const text = (name: string, value: string): string => `<${name} xml:lang="x-default">${value}</${name}>`;
const recommends = (source: string, target: string, more = '', type = 'up-sell', kind = 'product'): string =>
    `<recommendation source-id="${source}" source-type="${kind}" target-id="${target}" target-type="product" type="${type}">${more}</recommendation>`;

/** The shop with recommendations, and a rake that has images of the old kind. */
const CATALOG = (SHOP['catalogs/shop/catalog.xml'] as string).replace(
    '</catalog>',
    recommends('rake', 'bench', text('display-name', 'A bench too') + '<image>bench.jpg</image>') +
        recommends('rake', 'kit', '', '7') +
        recommends('rake', 'glove-red') +
        recommends('rake', 'gone') +
        recommends('garden', 'rake', text('callout-message', 'New'), 'other', 'category') +
        '</catalog>'
);
const { run } = storefront({ 'catalogs/shop/catalog.xml': CATALOG }).visitor();

// Source: Script API, dw.catalog.Recommendation, Product and Category.
describe('Recommendations', () => {
    it('are those of the site catalog whose product is there, in their order, of a type if one is given', () => {
        const [all, upSell, own] = run(`
            var rake = dw.catalog.ProductMgr.getProduct('rake');
            function ids(list) { return list.toArray().map(function (one) { return one.recommendedItemID; }); }
            return [ids(rake.recommendations), ids(rake.getRecommendations(2)), ids(rake.getRecommendations(7))];`);
        expect([all, upSell, own]).to.deep.equal([['bench', 'kit', 'glove-red'], ['bench', 'glove-red'], ['kit']]);
    });

    it('that can be ordered leave out what cannot', () => {
        const found = run(`return dw.catalog.ProductMgr.getProduct('rake').getOrderableRecommendations().toArray()
            .map(function (one) { return one.recommendedItem.ID; });`);
        expect(found).to.deep.equal(['bench', 'kit']);
    });

    it('have texts, an image and the kind of the file', () => {
        const facts = run(`
            var bench = dw.catalog.ProductMgr.getProduct('rake').recommendations[0];
            var own = dw.catalog.CatalogMgr.getCategory('garden').recommendations[0];
            var Recommendation = dw.catalog.Recommendation;
            return [bench.name, bench.image.URL.toString().split('/').pop(), bench.calloutMsg,
                bench.recommendationType === Recommendation.RECOMMENDATION_TYPE_UP_SELL,
                own.calloutMsg.markup, own.sourceItemID, own.recommendationType];`);
        expect(facts).to.deep.equal(['A bench too', 'bench.jpg', null, true, 'New', 'garden', 3]);
    });
});

// Source: Script API, ProductAvailabilityModel.getAvailability.
describe('dw.catalog.ProductAvailabilityModel.getAvailability', () => {
    it('is the part of the allocation that is left, and follows the kind of the product', () => {
        const ratios = run(`
            wrap(function () {
                var list = dw.catalog.ProductInventoryMgr.getInventoryList();
                list.getRecord('rake').setAllocation(10);
                var basket = dw.order.BasketMgr.getCurrentOrNewBasket();
                var line = basket.createProductLineItem('rake', basket.defaultShipment);
                line.setQuantityValue(4);
                line.setPriceValue(1);
                line.updateTax(0);
                basket.updateTotals();
                dw.order.OrderMgr.placeOrder(dw.order.OrderMgr.createOrder(basket));
            });
            return ['rake', 'kit', 'glove', 'glove-green', 'glove-red'].map(function (id) {
                return dw.catalog.ProductMgr.getProduct(id).availabilityModel.availability;
            });`);
        expect(ratios).to.deep.equal([0.6, 0.6, 0.5, 1, 0]);
    });
});

// Source: Script API, dw.catalog.Product.
describe('dw.catalog.Product: what it has besides', () => {
    it('isAvailable: in stock; flags and old images that are not set; no figures of visitors', () => {
        const facts = run(`
            var rake = dw.catalog.ProductMgr.getProduct('rake');
            return [rake.available, rake.searchableIfUnavailableFlag, rake.thumbnail, rake.activeData.empty, rake.activeData.viewsDay];`);
        expect(facts).to.deep.equal([true, null, null, true, null]);
    });
});

// Source: Script API, dw.catalog.ProductSearchRefinements and ProductSearchModel.
describe('Refinements by their values', () => {
    it('are found by attribute or definition, and by categories of the next level', () => {
        const facts = run(`
            var search = new dw.catalog.ProductSearchModel();
            search.setCategoryID('garden');
            search.setRecursiveCategorySearch(true);
            search.addRefinementValues('color', 'green|red');
            search.search();
            var all = search.refinements;
            var next = all.getNextLevelCategoryRefinementValues(dw.catalog.CatalogMgr.getCategory('garden'));
            return [search.getRefinementValue('color'), search.getRefinementValue('x'), search.suggestedSearchPhrase,
                all.getRefinementValue('color', 'x'), next.length, all.getNextLevelCategoryRefinementValues(null)[0].ID];`);
        expect(facts).to.deep.equal(['green', null, null, null, 0, 'garden']);
    });
});
