import { expect } from 'chai';
import { impex } from './shop';
import { storefront } from './storefront';

const one = (id: string): string =>
    `<included-products><condition-group><product-id-condition operator="is equal"><product-id>${id}</product-id></product-id-condition></condition-group></included-products>`;

/** A promotion for rakes, from a threshold on, that everyone has. */
function shop(discount: string, threshold = '1', more = ''): ReturnType<typeof storefront> {
    const rule =
        `<product-promotion-rule><qualifying-products>${one('rake')}</qualifying-products>` +
        `<discounts condition-type="product-quantity"><discount><threshold>${threshold}</threshold>${discount}</discount></discounts></product-promotion-rule>`;
    return storefront({
        'meta/more.xml': impex(
            'metadata',
            'metadata/2006-10-31',
            '<type-extension type-id="BonusDiscountLineItem"><custom-attribute-definitions><attribute-definition attribute-id="shown"><type>string</type></attribute-definition></custom-attribute-definitions></type-extension>'
        ),
        'sites/RefArch/promotions.xml': impex(
            'promotions',
            'promotion/2008-01-31',
            '<campaign campaign-id="always"><enabled-flag>true</enabled-flag><customer-groups><customer-group group-id="Everyone"/></customer-groups></campaign>' +
                `<promotion promotion-id="gift"><enabled-flag>true</enabled-flag>${more}<name xml:lang="x-default">Gift</name>${rule}</promotion>` +
                '<promotion-campaign-assignment promotion-id="gift" campaign-id="always"/>'
        )
    });
}

const GIFT = '<bonus><bonus-products><product-id>bench</product-id></bonus-products></bonus>';
const choice = (products: string): string =>
    `<bonus-choice>${products}<max-bonus-items>2</max-bonus-items></bonus-choice>`;
const CHOICE = choice(
    '<bonus-products><bonus-product product-id="bench"><bonus-product-price>5</bonus-product-price></bonus-product><bonus-product product-id="glove"/><bonus-product product-id="kit"/></bonus-products>'
);

/** A basket with some rakes; `apply()` calculates its promotions, `ids(lines)` names products with their quantity. */
const basket = (rakes: number): string => `
    var PromotionMgr = dw.campaign.PromotionMgr, basket, rake;
    function apply() { wrap(function () { PromotionMgr.applyDiscounts(basket); }); }
    function ids(lines) { return lines.toArray().map(function (one) { return one.productID + ' ' + one.quantityValue; }); }
    function fails(action) { try { wrap(action); return null; } catch (e) { return e.message; } }
    wrap(function () {
        basket = dw.order.BasketMgr.getCurrentOrNewBasket();
        rake = basket.createProductLineItem('rake', basket.defaultShipment);
        rake.setQuantityValue(${rakes});
        rake.setPriceValue(24);
    });
    apply();`;

const run = (files: ReturnType<typeof storefront>, rakes: number, script: string): any =>
    files.visitor().run(basket(rakes) + script);

// Source: Script API, dw.campaign.BonusDiscount, dw.order.ProductLineItem and LineItemCtnr; promotion.xsd.
describe('Bonus products', () => {
    it('come for nothing, once for each time that products reach the threshold, and say what for', () => {
        const script = `
            var gift = basket.bonusLineItems[0];
            return [ids(basket.bonusLineItems), gift.bonusProductLineItem, gift.adjustedPrice.value, gift.priceAdjustments.length,
                gift.priceAdjustments[0].promotionID, gift.priceAdjustments[0].appliedDiscount.type,
                ids(rake.relatedBonusProductLineItems), gift.qualifyingProductLineItemForBonusProduct.productID,
                gift.optionProductLineItems[0].bonusProductLineItem, gift.bonusDiscountLineItem,
                basket.getProductQuantities().size(), basket.getProductQuantities(true).size()];`;
        expect(run(shop(GIFT, '2'), 5, script)).to.deep.equal([
            ...[['bench 2'], true, 0, 1, 'gift', 'BONUS', ['bench 2'], 'rake', true, null, 1, 2]
        ]);
        const once = shop(GIFT, '2', '').visitor();
        expect(once.run(basket(1) + 'return ids(basket.bonusLineItems);')).to.deep.equal([]);
    });

    it('are kept by the next calculation, and go when the basket does not qualify', () => {
        const script = `
            var before = basket.bonusLineItems[0].UUID;
            apply();
            var same = basket.bonusLineItems[0].UUID === before && basket.bonusLineItems.length === 1;
            wrap(function () { basket.removeProductLineItem(rake); });
            apply();
            return [same, basket.allProductLineItems.length];`;
        expect(run(shop(GIFT), 1, script)).to.deep.equal([true, 0]);
    });

    it('are not added where they are out of stock', () => {
        const gone = '<bonus><bonus-products><product-id>glove-red</product-id></bonus-products></bonus>';
        expect(run(shop(gone), 1, 'return basket.bonusLineItems.length;')).to.equal(0);
    });
});

// Source: Script API, dw.order.BonusDiscountLineItem, LineItemCtnr.createBonusProductLineItem, dw.campaign.BonusChoiceDiscount;
// platform doc "Choice-of-Bonus-Product Discount FAQ".
describe('A choice of bonus products', () => {
    it('gives a right to some products of a list, without those in no category', () => {
        const script = `
            var right = basket.bonusDiscountLineItems[0];
            var names = right.bonusProducts.toArray().map(function (one) { return one.ID; });
            var bench = dw.catalog.ProductMgr.getProduct('bench'), red = dw.catalog.ProductMgr.getProduct('glove-red');
            return [names, right.maxBonusItems, right.getBonusProductPrice(bench).value, right.getBonusProductPrice(red).value,
                right.bonusChoiceRuleBased, right.promotion.name, right.promotionID, right.couponLineItem,
                PromotionMgr.getDiscounts(basket).bonusDiscounts[0].type, basket.bonusLineItems.length];`;
        expect(run(shop(CHOICE), 2, script)).to.deep.equal([
            ...[['bench', 'glove'], 4, 5, 0, false, 'Gift', 'gift', null, 'BONUS_CHOICE', 0]
        ]);
    });

    it('makes a line of its own for what is chosen, prices it when promotions are calculated, and refuses other products', () => {
        const script = `
            var right = basket.bonusDiscountLineItems[0];
            function choose(id) { return basket.createBonusProductLineItem(right, dw.catalog.ProductMgr.getProduct(id), null, null); }
            wrap(function () { right.custom.shown = 'yes'; choose('bench'); choose('bench').setQuantityValue(1); });
            apply();
            var lines = right.bonusProductLineItems;
            return [ids(lines), lines[0].price.value, lines[0].bonusDiscountLineItem.UUID === right.UUID,
                fails(function () { choose('bench'); }), fails(function () { choose('rake'); }),
                basket.bonusDiscountLineItems.contains(right), basket.bonusDiscountLineItems[0].custom.shown];`;
        expect(run(shop(CHOICE), 1, script)).to.deep.equal([
            ['bench 1', 'bench 1'],
            5,
            true,
            'No more bonus products can be chosen',
            'rake is no bonus product of the discount',
            true,
            'yes'
        ]);
    });

    it('goes with what was chosen when the basket does not qualify', () => {
        const script = `
            wrap(function () {
                basket.createBonusProductLineItem(basket.bonusDiscountLineItems[0], dw.catalog.ProductMgr.getProduct('bench'), null, basket.defaultShipment);
                basket.removeProductLineItem(rake);
            });
            apply();
            return [basket.bonusDiscountLineItems.length, basket.allProductLineItems.length];`;
        expect(run(shop(CHOICE), 1, script)).to.deep.equal([0, 0]);
    });

    it('may come from a rule: then the product search finds what there is', () => {
        const rule = choice(`<bonus-product-rule>${one('bench')}</bonus-product-rule>`);
        const script = `
            var right = basket.bonusDiscountLineItems[0];
            var search = new dw.catalog.ProductSearchModel();
            search.setPromotionID('gift');
            search.setPromotionProductType(dw.catalog.ProductSearchModel.PROMOTION_PRODUCT_TYPE_BONUS);
            search.search();
            return [right.bonusChoiceRuleBased, right.bonusProducts.length, search.productSearchHits.next().productID, search.count];`;
        expect(run(shop(rule), 1, script)).to.deep.equal([true, 0, 'bench', 1]);
    });
});
