import { expect } from 'chai';
import { isOwnAddress } from '#cartridge/orders/rules/isOwnAddress';

const PATH = '/s/-/dw/data/v24_5/user_search';
const OWN = ['abcd-001.dx.commercecloud.salesforce.com', 'www.own.host'];

describe('An own address', () => {
    [
        'https://www.own.host' + PATH,
        'https://abcd-001.dx.commercecloud.salesforce.com' + PATH,
        'HTTPS://WWW.Own.Host' + PATH,
        'https://www.own.host:443' + PATH,
        'https://www.own.host.' + PATH,
        'https://www.own.host'
    ].forEach((address) => {
        it('is ' + address, () => expect(isOwnAddress(address, OWN)).to.equal(true));
    });

    [
        '',
        'www.own.host' + PATH,
        '//www.own.host' + PATH,
        'http://www.own.host' + PATH,
        'https:www.own.host' + PATH,
        'https://own.host' + PATH,
        'https://www.own.host.evil.com' + PATH,
        'https://evil.com/www.own.host' + PATH,
        'https://evil-www.own.host' + PATH,
        'https://www.own.host@evil.com' + PATH,
        'https://www.own.host:443@evil.com' + PATH,
        'https://user:secret@www.own.host' + PATH,
        'https://evil.com#@www.own.host' + PATH,
        'https://evil.com?@www.own.host' + PATH,
        'https://evil.com\\@www.own.host' + PATH,
        'https://www.own.host\\@evil.com' + PATH,
        'https://www.own.host%2eevil.com' + PATH,
        'https://www.own.host:8443' + PATH,
        'https://www.own.host:0' + PATH,
        'https://www.own.host:' + PATH,
        'https://www.own.host:443:80' + PATH,
        'https://[::1]' + PATH,
        'https://.' + PATH,
        ' https://www.own.host' + PATH,
        'https://www.own.host' + PATH + '\nhttps://evil.com'
    ].forEach((address) => {
        it('is not ' + JSON.stringify(address), () => expect(isOwnAddress(address, OWN)).to.equal(false));
    });

    it('has the port that the platform tells, and no other', () => {
        expect(isOwnAddress('https://127.0.0.1:8443/a', ['127.0.0.1:8443'])).to.equal(true);
        expect(isOwnAddress('https://127.0.0.1/a', ['127.0.0.1:8443'])).to.equal(false);
    });

    it('is at any host, port and path that has only plain signs', () => {
        ['a_z.09', 'a-z:1', 'a:65535'].forEach((host) => {
            ['', '/', '/az/09.-_~'].forEach((path) =>
                expect(isOwnAddress('https://' + host + path, [host]), host + path).to.equal(true)
            );
        });
        expect(isOwnAddress('https://a:100000', ['a:100000'])).to.equal(false);
    });

    it('has a name that ends where its port begins', () => {
        expect(isOwnAddress('https://host:1443/x', ['host1'])).to.equal(false);
        expect(isOwnAddress('https://host1:443/x', ['host1'])).to.equal(true);
    });

    it('is none where the instance has no host', () => {
        expect(isOwnAddress('https://', [''])).to.equal(false);
        expect(isOwnAddress('', [])).to.equal(false);
    });
});
