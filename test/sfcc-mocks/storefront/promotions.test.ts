import { expect } from 'chai';
import { importSite } from '#sfcc-mocks';
import { testPlatform } from '#helpers/platform/platform';
import { impex } from './shop';
import { storefront } from './storefront';

const everyone = '<customer-groups><customer-group group-id="Everyone"/></customer-groups>';
const products = (condition: string): string =>
    `<included-products><condition-group>${condition}</condition-group></included-products>`;
const ids = (...names: string[]): string =>
    products(
        `<product-id-condition operator="is equal">${names.map((name) => `<product-id>${name}</product-id>`).join('')}</product-id-condition>`
    );
const name = (text: string): string => `<name xml:lang="x-default">${text}</name>`;

/** A promotion of an id, as promotion.xsd has it. */
function promotion(id: string, rule: string, more = ''): string {
    return `<promotion promotion-id="${id}"><enabled-flag>true</enabled-flag>${more}${name('The ' + id)}${rule}</promotion>`;
}

function assigned(id: string, more = ''): string {
    return `<promotion-campaign-assignment promotion-id="${id}" campaign-id="always">${more}</promotion-campaign-assignment>`;
}

const product = (discounted: string, discount: string): string =>
    `<product-promotion-rule><discounted-products>${discounted}</discounted-products><simple-discount>${discount}</simple-discount></product-promotion-rule>`;
const order = (condition: string, tiers: string): string =>
    `<order-promotion-rule><discounts condition-type="${condition}">${tiers}</discounts></order-promotion-rule>`;
const tier = (threshold: string, discount: string): string =>
    `<discount><threshold>${threshold}</threshold>${discount}</discount>`;

const CAMPAIGN = `<campaign campaign-id="always"><enabled-flag>true</enabled-flag>${everyone}</campaign>`;

function file(...content: string[]): Record<string, string> {
    return {
        'sites/RefArch/promotions.xml': impex('promotions', 'promotion/2008-01-31', CAMPAIGN + content.join('')),
        'sites/RefArch/coupons.xml': impex(
            'coupons',
            'coupon/2008-06-17',
            '<coupon coupon-id="ten"><enabled-flag>true</enabled-flag><case-insensitive>true</case-insensitive><single-code>TEN</single-code></coupon>' +
                '<coupon coupon-id="idle"><enabled-flag>true</enabled-flag><single-code>IDLE</single-code></coupon>' +
                '<coupon coupon-id="off"><enabled-flag>false</enabled-flag><single-code>OFF</single-code></coupon>'
        )
    };
}

/** A basket with two rakes at 24 and a bench at 120, shipped for 5.99 or free; `price(line)` is its adjusted price. */
const BASKET = `
    var basket;
    function price(line) { return line.adjustedPrice.value; }
    function line(id) { return basket.getProductLineItems(id)[0]; }
    wrap(function () {
        basket = dw.order.BasketMgr.getCurrentOrNewBasket();
        [['rake', 2, 24], ['bench', 1, 120]].forEach(function (one) {
            var added = basket.createProductLineItem(one[0], basket.defaultShipment);
            added.setQuantityValue(one[1]);
            added.setPriceValue(one[2]);
            added.optionProductLineItems.toArray().forEach(function (option) { option.updateOptionPrice(); });
        });
        basket.defaultShipment.setShippingMethod(dw.order.ShippingMgr.getDefaultShippingMethod());
        basket.defaultShipment.getStandardShippingLineItem().setPriceValue(5.99);
        dw.campaign.PromotionMgr.applyDiscounts(basket);
    });`;

/** What a script finds of that basket in a shop with promotions. */
function found(files: Record<string, string>, script: string): any {
    return storefront(files)
        .visitor()
        .run(BASKET + script);
}

// Source: Script API, dw.campaign.PromotionMgr.applyDiscounts; promotion.xsd; platform doc, promotions.
describe('Promotions of a site', () => {
    it('take a percentage, an amount for each, or all down to a price off products', () => {
        const files = file(
            promotion('percent', product(ids('rake'), '<percentage>10.0</percentage>')),
            promotion('fixed', product(ids('bench'), '<fixed-price>100</fixed-price>')),
            promotion('amount', product(ids('rake'), '<amount>2</amount>')),
            assigned('percent', '<rank>1</rank>'),
            assigned('fixed'),
            assigned('amount', '<rank>2</rank>')
        );
        const script = `return [price(line('rake')), price(line('bench')),
            line('rake').priceAdjustments.toArray().map(function (one) { return [one.promotionID, one.priceValue, one.quantity, one.custom !== null && one.isCustom()]; })];`;
        expect(found(files, script.replace('one.custom !== null && ', ''))).to.deep.equal([
            39.2,
            100,
            [
                ['percent', -4.8, 2, false],
                ['amount', -4, 2, false]
            ]
        ]);
    });

    it('take products by category with those below, by brand and by what is excluded', () => {
        const category = products(
            '<category-condition catalog-id="shop" operator="is equal"><category-id>garden</category-id></category-condition>'
        );
        const brand = products('<brand-condition operator="is equal"><brand>Acme</brand></brand-condition>');
        const excluded =
            '<excluded-products><condition-group><product-id-condition operator="is equal"><product-id>bench</product-id></product-id-condition></condition-group></excluded-products>';
        const prices = (discounted: string): unknown =>
            found(
                file(promotion('p', product(discounted, '<percentage>50</percentage>')), assigned('p')),
                "return [price(line('rake')), price(line('bench'))];"
            );
        expect(prices(category)).to.deep.equal([24, 60]);
        expect(prices(brand)).to.deep.equal([24, 120]);
        expect(prices(category + excluded)).to.deep.equal([24, 120]);
    });

    it('take off the order what its highest tier has, after products, and free the shipping from a threshold on', () => {
        const shipping =
            '<shipping-promotion-rule><shipping-methods><method-id>ground</method-id></shipping-methods><discounts condition-type="shipment-total">' +
            tier('100', '<free/>') +
            '</discounts></shipping-promotion-rule>';
        const files = file(
            promotion(
                'order',
                order('order-total', tier('50', '<amount>5</amount>') + tier('150', '<percentage>10</percentage>'))
            ),
            promotion('rakes', product(ids('rake'), '<percentage>25</percentage>')),
            promotion('shipping', shipping),
            ...['order', 'rakes', 'shipping'].map((id) => assigned(id))
        );
        const script = `return [basket.priceAdjustments[0].priceValue, basket.getAdjustedMerchandizeTotalPrice(false).value,
            basket.adjustedMerchandizeTotalPrice.value, basket.adjustedShippingTotalPrice.value,
            basket.priceAdjustments[0].appliedDiscount.percentage, basket.allLineItems.length];`;
        expect(found(files, script)).to.deep.equal([-15.6, 156, 140.4, 0, 10, 7]);
    });

    it('come alone where one is exclusive, and by rank', () => {
        const files = (exclusivity: string): Record<string, string> =>
            file(
                promotion('a', product(ids('rake'), '<amount>1</amount>'), `<exclusivity>${exclusivity}</exclusivity>`),
                promotion('b', product(ids('rake', 'bench'), '<amount>2</amount>')),
                promotion('c', order('order-total', tier('1', '<amount>3</amount>'))),
                assigned('a', '<rank>1</rank>'),
                assigned('b', '<rank>2</rank>'),
                assigned('c', '<rank>3</rank>')
            );
        const script = `return [price(line('rake')), price(line('bench')), basket.priceAdjustments.length];`;
        expect(found(files('no'), script)).to.deep.equal([42, 118, 1]);
        expect(found(files('class'), script)).to.deep.equal([46, 118, 1]);
        expect(found(files('global'), script)).to.deep.equal([46, 120, 0]);
    });

    it('are those of the customer, of now and of a campaign; and can be looked at', () => {
        const files = file(
            '<campaign campaign-id="vips"><enabled-flag>true</enabled-flag><customer-groups><customer-group group-id="vip"/></customer-groups></campaign>',
            promotion('mine', product(ids('rake'), '<percentage>10</percentage>'), '<exclusivity>no</exclusivity>'),
            promotion('theirs', product(ids('rake'), '<percentage>20</percentage>')),
            promotion('later', product(ids('rake'), '<percentage>30</percentage>')),
            promotion('nowhere', product(ids('rake'), '<percentage>40</percentage>')),
            assigned('mine'),
            assigned('later', '<schedule><start-date>2099-01-01T00:00:00Z</start-date></schedule>'),
            '<promotion-campaign-assignment promotion-id="theirs" campaign-id="vips"/>'
        );
        const script = `var plan = dw.campaign.PromotionMgr.activeCustomerPromotions;
            var rake = dw.catalog.ProductMgr.getProduct('rake');
            var first = plan.getProductPromotions(rake)[0];
            return [plan.promotions.length, first.ID, first.name, first.promotionClass, first.campaign.ID, first.basedOnCustomerGroups,
                first.getPromotionalPrice(rake).value, plan.getProductPromotions(dw.catalog.ProductMgr.getProduct('bench')).length,
                dw.campaign.PromotionMgr.getPromotion('theirs').active, dw.campaign.PromotionMgr.getPromotion('nowhere'),
                dw.campaign.PromotionMgr.activePromotions.promotions.length];`;
        expect(found(files, script)).to.deep.equal([
            1,
            'mine',
            'The mine',
            'PRODUCT',
            'always',
            true,
            21.6,
            0,
            true,
            null,
            2
        ]);
    });

    it('refuse a rule that is not calculated, naming it, where it would hold', () => {
        const files = file(
            promotion('gift', product(ids('rake'), '<total-fixed-price>3</total-fixed-price>')),
            assigned('gift')
        );
        const script =
            BASKET.replace('dw.campaign.PromotionMgr.applyDiscounts(basket);', '') +
            'try { dw.campaign.PromotionMgr.getDiscounts(basket); return null; } catch (e) { return e.message; }';
        expect(storefront(files).visitor().run(script)).to.equal(
            'not implemented: <total-fixed-price> of the promotion gift'
        );
    });

    it('leave what scripts have adjusted, and take back what no longer holds', () => {
        const files = file(promotion('rakes', product(ids('rake'), '<percentage>50</percentage>')), assigned('rakes'));
        const script = `wrap(function () {
                line('rake').createPriceAdjustment('ours', new dw.campaign.AmountDiscount(1));
                dw.campaign.PromotionMgr.applyDiscounts(basket);
            });
            var both = line('rake').priceAdjustments.toArray().map(function (one) { return [one.promotionID, one.priceValue]; });
            var plan = dw.campaign.PromotionMgr.getDiscounts(basket);
            wrap(function () { plan.removeDiscount(plan.getProductDiscounts(line('rake'))[0]); dw.campaign.PromotionMgr.applyDiscounts(plan); });
            return [both, line('rake').priceAdjustments.length];`;
        expect(found(files, script)).to.deep.equal([
            [
                ['ours', -2],
                ['rakes', -23]
            ],
            1
        ]);
    });

    // Source: Script API, LineItemCtnr.createCouponLineItem, CouponLineItem.
    it('come with a coupon, whose code is refused for a reason', () => {
        const files = file(
            promotion('coupon', order('order-total', tier('1', '<amount>10</amount>'))),
            promotion('dead', order('order-total', tier('1', '<amount>10</amount>'))),
            '<campaign campaign-id="codes"><enabled-flag>true</enabled-flag><coupons><coupon coupon-id="ten"/><coupon coupon-id="off"/></coupons></campaign>',
            '<promotion-campaign-assignment promotion-id="coupon" campaign-id="codes"/>'
        );
        const script = `function refused(code) {
                try { wrap(function () { basket.createCouponLineItem(code, true); }); return null; } catch (e) { return e.errorCode; }
            }
            var before = basket.priceAdjustments.length;
            wrap(function () { basket.createCouponLineItem('ten', true); dw.campaign.PromotionMgr.applyDiscounts(basket); });
            var coupon = basket.couponLineItems[0];
            var adjustment = basket.priceAdjustments[0];
            var during = [coupon.couponCode, coupon.statusCode, coupon.applied, coupon.valid, coupon.priceAdjustments[0].priceValue,
                coupon.promotion.ID, adjustment.basedOnCoupon, adjustment.couponLineItem.couponCode];
            var reasons = [refused('ten'), refused('NONE'), refused('IDLE'), refused('OFF')];
            wrap(function () { basket.removeCouponLineItem(basket.couponLineItems[0]); dw.campaign.PromotionMgr.applyDiscounts(basket); });
            return [before, during, reasons, basket.priceAdjustments.length];`;
        expect(found(files, script)).to.deep.equal([
            0,
            ['ten', 'APPLIED', true, true, -10, 'coupon', true, 'ten'],
            ['COUPON_CODE_ALREADY_IN_BASKET', 'COUPON_CODE_UNKNOWN', 'NO_ACTIVE_PROMOTION', 'COUPON_DISABLED'],
            0
        ]);
    });

    it('go out with an export as they came, and go where an import deletes them', () => {
        const { instance } = testPlatform();
        const bring = (files: Record<string, string>): void => importSite(instance, new Map(Object.entries(files)));
        const count = (): number =>
            instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) =>
                (modules.require('dw/campaign/PromotionMgr') as any).getPromotions().size()
            );
        bring(file(promotion('p', product(ids('rake'), '<amount>1</amount>')), assigned('p')));
        expect(count()).to.equal(1);
        bring(file('<promotion promotion-id="p" mode="delete"/>'));
        expect(count()).to.equal(0);
    });
});
