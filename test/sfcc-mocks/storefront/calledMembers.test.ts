import { expect } from 'chai';
import { impex } from './shop';
import { storefront } from './storefront';

const declared = (type: string, attribute: string, kind: string): string =>
    `<type-extension type-id="${type}"><custom-attribute-definitions><attribute-definition attribute-id="${attribute}">` +
    `<type>${kind}</type></attribute-definition></custom-attribute-definitions></type-extension>`;
const FILES = {
    'meta/more.xml': impex(
        'metadata',
        'metadata/2006-10-31',
        declared('OrderAddress', 'floor', 'int') +
            declared('CustomerGroup', 'rank', 'int') +
            declared('ServiceCredential', 'isTest', 'boolean')
    ),
    'services.xml': impex(
        'services',
        'services/2015-07-01',
        '<service-credential service-credential-id="cred"><url>https://api.test</url><custom-attributes>' +
            '<custom-attribute attribute-id="isTest">true</custom-attribute></custom-attributes></service-credential>' +
            '<service-profile service-profile-id="prof"/>' +
            '<service service-id="api"><service-type>HTTP</service-type><enabled>true</enabled>' +
            '<profile-id>prof</profile-id><credential-id>cred</credential-id></service>'
    )
};
const { run } = storefront(FILES).visitor();

// Source: Script API, dw.campaign.ABTestMgr, dw.util.DateUtils, dw.system.Request, dw.order.OrderAddress.
describe('Members that public cartridges call', () => {
    it('ABTestMgr: nobody is in a test of a site without tests', () => {
        expect(
            run(
                `return [dw.campaign.ABTestMgr.assignedTestSegments.length, dw.campaign.ABTestMgr.isParticipant('a', 'b')];`
            )
        ).to.deep.equal([0, false]);
    });

    it('ABTestMgr: is not implemented once tests were imported', () => {
        const tests = { 'sites/RefArch/ab-tests.xml': impex('ab-tests', 'abtest/2011-01-31', '') };
        const visitor = storefront(tests).visitor();
        const asked = `try { dw.campaign.ABTestMgr.isParticipant('a', 'b'); } catch (e) { return e.message; }`;
        expect(visitor.run(asked)).to.match(/^not implemented: dw.campaign.ABTestMgr: .*Import none/);
    });

    it('OAuthLoginFlowMgr: no login begins or ends without providers; with some it is not implemented', () => {
        const script = `var Flow = dw.customer.oauth.OAuthLoginFlowMgr;
            var refused; try { refused = [Flow.initiateOAuthLogin('a'), Flow.finalizeOAuthLogin()]; } catch (e) { refused = e.message; }
            return refused;`;
        expect(run(script)).to.deep.equal([null, null]);
        const providers = { 'oauth-providers.xml': impex('oauth-providers', 'oauth/2013-05-15', '') };
        expect(storefront(providers).visitor().run(script)).to.match(/^not implemented: .*initiateOAuthLogin/);
    });

    it('GiftCertificateMgr: what was imported is kept, and not read', () => {
        const gifts = {
            'sites/RefArch/gift-certificates.xml': impex('gift-certificates', 'giftcertificate/2007-02-28', '')
        };
        const script = `try { dw.order.GiftCertificateMgr.getGiftCertificateByCode('x'); } catch (e) { return e.message; }`;
        expect(storefront(gifts).visitor().run(script)).to.equal('not implemented: gift certificates of an import');
    });

    it('describe: of what extends ExtensibleObject, a profile and an adjustment too', () => {
        const script = `return wrap(function () {
            var basket = dw.order.BasketMgr.getCurrentOrNewBasket();
            return [basket.createPriceAdjustment('x').describe().ID, basket.defaultShipment.createShippingAddress().describe().ID];
        });`;
        expect(run(script)).to.deep.equal(['PriceAdjustment', 'OrderAddress']);
    });

    it('CustomerGroup: custom attributes without a value, which an import would bring', () => {
        const script = `var group = dw.customer.CustomerMgr.getCustomerGroup('Everyone');
            try { return group.custom.rank; } catch (e) { return e.message; }`;
        expect(run(script)).to.equal(null);
        const groups = {
            'sites/RefArch/customer-groups.xml': impex('customer-groups', 'customergroup/2007-06-30', '')
        };
        expect(
            storefront({ ...FILES, ...groups })
                .visitor()
                .run(script)
        ).to.match(/^not implemented: .*getCustom of an/);
    });

    it('DateUtils: this instant', () => {
        expect(
            run(`var DateUtils = dw.util.DateUtils, now = new Date().getTime();
            return [DateUtils.nowForSite(), DateUtils.nowInUTC(), DateUtils.nowForInstance()].map(function (one) {
                return one.getTime() === now;
            });`)
        ).to.deep.equal([true, true, true]);
    });

    it('Request: is always one of HTTP, and sets cookies of the response', () => {
        expect(run(`request.addHttpCookie(new dw.web.Cookie('a', 'b')); return [request.httpRequest];`)).to.deep.equal([
            true
        ]);
    });

    it('OrderAddress: custom attributes are those that metadata declares, of each address its own', () => {
        const facts = run(`
            return wrap(function () {
                var basket = dw.order.BasketMgr.getCurrentOrNewBasket();
                var shipping = basket.defaultShipment.createShippingAddress();
                var billing = basket.createBillingAddress();
                shipping.custom.floor = 3;
                return [shipping.custom.floor, billing.custom.floor];
            });`);
        expect(facts).to.deep.equal([3, null]);
    });

    it('ServiceCredential: custom attributes come with services.xml, and are read-only', () => {
        const facts = run(`
            var credential = dw.svc.LocalServiceRegistry.createService('api', {}).configuration.credential;
            var refused; try { credential.custom.isTest = false; } catch (e) { refused = e.message; }
            return [credential.custom.isTest, refused];`);
        expect(facts).to.deep.equal([true, 'A dw.svc.ServiceCredential is read-only']);
    });
});
