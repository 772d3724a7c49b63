import { expect } from 'chai';
import { storefront } from './storefront';
import type { Visitor } from './storefront';

const PASSWORD = 'Secret-12';
const shop = storefront();
let people = 0;

/** A new customer who has logged in; `login` is her login. */
function registered(): { visitor: Visitor; login: string } {
    people += 1;
    const visitor = shop.visitor();
    const login = `ann${people}@example.com`;
    visitor.run(`var mgr = dw.customer.CustomerMgr;
        wrap(function () { mgr.createCustomer('${login}', '${PASSWORD}'); });
        mgr.loginCustomer(mgr.authenticateCustomer('${login}', '${PASSWORD}'), false);`);
    return { visitor, login };
}

/** Source of all: Script API, the class that the test names. */
describe('Customers of a storefront', () => {
    it('CustomerMgr: a guest becomes the one who logs in, until she logs out', () => {
        const { visitor, login } = registered();
        const state = `return [session.customerAuthenticated, customer.authenticated, customer.registered, !!customer.profile,
            customer.customerGroups.toArray().map(function (g) { return g.ID; })];`;
        expect(shop.visitor().run(state)).to.deep.equal([false, false, false, false, ['Everyone', 'Unregistered']]);
        expect(visitor.run(state)).to.deep.equal([true, true, true, true, ['Everyone', 'Registered']]);
        visitor.run("session.custom.a = 'x'; session.privacy.b = 'y';");
        visitor.run('dw.customer.CustomerMgr.logoutCustomer(false);');
        expect(
            visitor.run(
                'return [session.customerAuthenticated, session.custom.a, session.privacy.b, customer.anonymous];'
            )
        ).to.deep.equal([false, null, null, true]);
        expect(
            visitor.run(
                `return dw.customer.CustomerMgr.getCustomerByLogin('${login.toUpperCase()}').profile.credentials.login;`
            )
        ).to.equal(login);
    });

    it('CustomerMgr.authenticateCustomer: says why not, and loginCustomer answers null then', () => {
        const { login } = registered();
        const script = `var mgr = dw.customer.CustomerMgr;
            var wrong = mgr.authenticateCustomer('${login}', 'wrong');
            wrap(function () { mgr.getCustomerByLogin('${login}').profile.credentials.setEnabledFlag(false); });
            return [wrong.status, mgr.loginCustomer(wrong, false), mgr.authenticateCustomer('nobody', 'x').status,
                mgr.authenticateCustomer('${login}', '${PASSWORD}').status, session.customerAuthenticated];`;
        expect(shop.visitor().run(script)).to.deep.equal([
            'ERROR_PASSWORD_MISMATCH',
            null,
            'ERROR_CUSTOMER_NOT_FOUND',
            'ERROR_CUSTOMER_DISABLED',
            false
        ]);
    });

    it('CustomerMgr.createCustomer: not twice with a login, and not with a weak password', () => {
        const { visitor, login } = registered();
        const refused = (given: string, password: string): string =>
            `(function () { try { wrap(function () { dw.customer.CustomerMgr.createCustomer('${given}', '${password}'); }); return false; } catch (e) { return true; } }())`;
        const script = `return [${refused(login, PASSWORD)}, ${refused('new@example.com', 'secret')}, ${refused('<a>', PASSWORD)}, dw.customer.CustomerMgr.isAcceptablePassword('${PASSWORD}')];`;
        expect(visitor.run(script)).to.deep.equal([true, true, true, true]);
    });

    it('Credentials: a password changes with the old one, or with a token for half an hour', () => {
        const { visitor, login } = registered();
        const script = `var credentials = customer.profile.credentials;
            var token;
            return wrap(function () {
                token = credentials.createResetPasswordToken();
                var found = dw.customer.CustomerMgr.getCustomerByToken(token);
                return [credentials.setPassword('Other-123', 'wrong', true).error, credentials.setPassword('Other-123', '${PASSWORD}', true).error,
                    found.profile.credentials.login, credentials.setPasswordWithToken(token, 'Third-123').error];
            }).concat(dw.customer.CustomerMgr.authenticateCustomer('${login}', 'Other-123').status);`;
        // A new password ends the token.
        expect(visitor.run(script)).to.deep.equal([true, false, login, true, 'AUTH_OK']);
    });

    it('AddressBook: the first address is preferred, ids are unique, the preferred one comes first', () => {
        const { visitor } = registered();
        const script = `var book = customer.profile.addressBook;
            return wrap(function () {
                var home = book.createAddress('home'); home.setCity('Rome'); home.countryCode = 'IT';
                var work = book.createAddress('work');
                var seen = [book.preferredAddress.ID, book.createAddress('home'), book.getAddress('home').countryCode.value];
                book.setPreferredAddress(work);
                seen.push(book.addresses[0].ID, home.isEquivalentAddress(work));
                book.removeAddress(work);
                return seen.concat(book.addresses.length, book.preferredAddress);
            });`;
        expect(visitor.run(script)).to.deep.equal(['home', null, 'IT', 'work', false, 1, null]);
    });

    it('Wallet: numbers are masked for everybody but the customer herself', () => {
        const { visitor, login } = registered();
        visitor.run(`wrap(function () {
            var card = customer.profile.wallet.createPaymentInstrument('CREDIT_CARD');
            card.setCreditCardNumber('4111111111111111'); card.setCreditCardExpirationMonth(1); card.setCreditCardExpirationYear(2026);
        });`);
        const script = `var card = dw.customer.CustomerMgr.getCustomerByLogin('${login}').profile.wallet.paymentInstruments[0];
            return [card.creditCardNumber, card.maskedCreditCardNumber, card.creditCardNumberLastDigits, card.creditCardExpired, card instanceof dw.order.PaymentInstrument];`;
        expect(visitor.run(script)).to.deep.equal(['4111111111111111', '************1111', '1111', true, true]);
        expect(shop.visitor().run(script)[0]).to.equal('************1111');
    });

    it('CustomerMgr.searchProfile: by a field of the profile', () => {
        const { visitor, login } = registered();
        const script = `wrap(function () { customer.profile.email = '${login}'; });
            return [dw.customer.CustomerMgr.searchProfile('email = {0}', '${login}').customer.ID === customer.ID, dw.customer.CustomerMgr.searchProfile('email = {0}', 'x')];`;
        expect(visitor.run(script)).to.deep.equal([true, null]);
    });

    // customer.xsd
    it('come with an import: profile, addresses and groups; an encrypted password opens nothing', () => {
        const script = `var mgr = dw.customer.CustomerMgr; var eve = mgr.getCustomerByCustomerNumber('C-1'); var book = eve.addressBook;
            return [eve.profile.firstName, eve.profile.phoneHome, book.preferredAddress.ID, book.preferredAddress.countryCode.value, book.getAddress('a').city,
                eve.isMemberOfCustomerGroup('vip'), mgr.authenticateCustomer('eve@example.com', 'Secret-12').status, mgr.authenticateCustomer('bob@example.com', 'x').status];`;
        const seen = ['Eve', '123', 'b', 'IT', 'Rome', true, 'AUTH_OK', 'ERROR_PASSWORD_MISMATCH'];
        expect(shop.visitor().run(script)).to.deep.equal(seen);
    });

    it('Request.httpCookies, Response.addHttpCookie: what came, by position and by name, and what goes', () => {
        const script = `var cookie = new dw.web.Cookie('a', 'b'); cookie.setMaxAge(60); cookie.setPath('/'); response.addHttpCookie(cookie);
            return [request.httpCookies.cookieCount, request.httpCookies[0].name, !!request.httpCookies['dwsid'], cookie.maxAge];`;
        const visitor = shop.visitor();
        visitor.run('return 1;');
        expect(visitor.run(script)).to.deep.equal([1, 'dwsid', true, 60]);
    });

    // Source: Script API, CustomerMgr.processProfiles.
    it('calls a function for each profile that a query finds, and logs the error of one', () => {
        const seen = shop.visitor().run(`
            var seen = [];
            dw.customer.CustomerMgr.processProfiles(function (profile) {
                seen.push(profile.customerNo);
                throw new Error('not this one');
            }, 'customerNo = {0} OR customerNo = {1}', 'C-1', 'C-2');
            return seen.sort();`);
        expect(seen).to.deep.equal(['C-1', 'C-2']);
    });

    // Source: Script API, URLUtils.continueURL.
    it('URLUtils.continueURL: the page that runs, with protocol and host', () => {
        expect(shop.visitor().run('return dw.web.URLUtils.continueURL().toString();')).to.match(
            /^https:\/\/[^/]+\/on\/demandware\.store\/Sites-RefArch-Site\/en_US\/Test-Run$/
        );
    });
});
