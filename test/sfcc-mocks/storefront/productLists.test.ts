import { expect } from 'chai';
import { storefront } from './storefront';

const REGISTERED = `var newCustomer = wrap(function () { return dw.customer.CustomerMgr.createCustomer('eva@example.com', 'Secret!123'); });
    var ProductListMgr = dw.customer.ProductListMgr; var ProductList = dw.customer.ProductList;
    var list = wrap(function () { return ProductListMgr.createProductList(newCustomer, ProductList.TYPE_WISH_LIST); });`;

/** Source of all: Script API, dw.customer.ProductList, ProductListItem and ProductListMgr. */
describe('Product lists', () => {
    const shop = storefront();

    it('belong to a customer, are of a type, and are found by both, by id and by query', () => {
        const found = shop.visitor().run(`${REGISTERED}
            wrap(function () { list.setName('Garden'); list.custom; ProductListMgr.createProductList(newCustomer, ProductList.TYPE_GIFT_REGISTRY).setEventType('wedding'); });
            var query = ProductListMgr.queryProductLists('name = {0}', null, 'Garden');
            var result = [list.type, list.owner.ID === newCustomer.ID, list.anonymous, list.public, list.description,
                ProductListMgr.getProductLists(newCustomer, 10).length, newCustomer.getProductLists(11).length,
                ProductListMgr.getProductLists(newCustomer, 11, 'wedding').length, ProductListMgr.getProductLists(newCustomer, 11, 'birth').length,
                ProductListMgr.getProductList(list.ID).name, ProductListMgr.getProductList(newCustomer.profile, 10).ID === list.ID,
                query.next().ID === list.ID, dw.object.SystemObjectMgr.querySystemObjects('ProductList', 'type = {0}', null, 11).count];
            wrap(function () { ProductListMgr.removeProductList(list); });
            return result.concat(ProductListMgr.getProductList(list.ID));`);
        const yes = true;
        expect(found).to.deep.equal([10, yes, false, false, '', 1, 1, 1, 0, 'Garden', yes, yes, 1, null]);
    });

    it('a guest has some too', () => {
        const run = `var list = wrap(function () { return dw.customer.ProductListMgr.createProductList(customer, 10); });
            return [list.anonymous, list.owner.ID === customer.ID, dw.customer.ProductListMgr.getProductLists(customer, 10).length];`;
        expect(shop.visitor().run(run)).to.deep.equal([true, true, 1]);
    });

    it('hold products with quantity, priority and options, and one gift certificate', () => {
        const found = shop.visitor().run(`var ProductMgr = dw.catalog.ProductMgr;
            var list = wrap(function () { return dw.customer.ProductListMgr.createProductList(customer, 11); });
            var item = wrap(function () {
                var made = list.createProductItem(ProductMgr.getProduct('rake'));
                made.setQuantityValue(3); made.setPriority(2); made.setPublic(true);
                list.createGiftCertificateItem();
                return made;
            });
            var twice; try { wrap(function () { list.createGiftCertificateItem(); }); } catch (e) { twice = e.message; }
            var result = [item.productID, item.product.ID, item.quantity.value, item.priority, item.type, list.items.length,
                list.productItems.length, list.publicItems.length, list.giftCertificateItem.type, list.getItem(item.ID).ID === item.ID, item.list.ID === list.ID, /already/.test(twice)];
            wrap(function () { list.removeItem(item); });
            return result.concat(list.productItems.empty, list.getItem(item.ID));`);
        const yes = true;
        expect(found).to.deep.equal(['rake', 'rake', 3, 2, 1, 2, 1, 1, 2, yes, yes, yes, yes, null]);
    });

    it('know their event, who it is about, and where to send things before and after it', () => {
        const found = shop.visitor()
            .run(`var newCustomer = wrap(function () { return dw.customer.CustomerMgr.createCustomer('uwe@example.com', 'Secret!123'); });
            var list = wrap(function () { return dw.customer.ProductListMgr.createProductList(newCustomer, 11); });
            wrap(function () {
                var book = newCustomer.profile.addressBook;
                list.setShippingAddress(book.createAddress('before'));
                list.setPostEventShippingAddress(book.createAddress('after'));
                list.createRegistrant().setFirstName('Eva'); list.createCoRegistrant().setRole('groom');
            });
            var undated = list.currentShippingAddress;
            wrap(function () { list.setEventDate(new Date(0)); });
            var past = list.currentShippingAddress.ID;
            wrap(function () { list.setEventDate(new Date(4e12)); });
            var lists = dw.customer.ProductListMgr.getProductLists(list.shippingAddress).length;
            var twice; try { wrap(function () { list.createRegistrant(); }); } catch (e) { twice = e.message; }
            wrap(function () { list.removeCoRegistrant(); });
            return [undated, past, list.currentShippingAddress.ID, list.registrant.firstName, list.registrant.email, list.coRegistrant, lists, /already/.test(twice)];`);
        expect(found).to.deep.equal([null, 'after', 'before', 'Eva', null, null, 1, true]);
    });

    it('fill a basket, and note what was purchased when the order is placed', () => {
        const found = shop.visitor()
            .run(`var list = wrap(function () { return dw.customer.ProductListMgr.createProductList(customer, 10); });
            return wrap(function () {
                var item = list.createProductItem(dw.catalog.ProductMgr.getProduct('rake'));
                var basket = dw.order.BasketMgr.getCurrentOrNewBasket();
                basket.setCustomerName('Eva');
                var line = basket.createProductLineItem(item, basket.defaultShipment);
                line.setQuantityValue(2); line.setPriceValue(5); line.updateTax(0);
                basket.updateTotals();
                var made = [line.productID, line.productListItem.ID === item.ID];
                var order = dw.order.OrderMgr.createOrder(basket, 'L-1');
                var before = item.purchasedQuantityValue;
                dw.order.OrderMgr.placeOrder(order);
                var purchase = item.purchases[0];
                item.createPurchase(1, 'Uwe');
                return made.concat(before, purchase.quantity.value, purchase.orderNo,
                    purchase.purchaserName, item.purchasedQuantity.value, list.purchases.length);
            });`);
        expect(found).to.deep.equal(['rake', true, 0, 2, 'L-1', 'Eva', 3, 2]);
    });
});
