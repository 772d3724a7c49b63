import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import type { CallOptions } from '#helpers/platform/webPlatform';
import { webPlatform } from '#helpers/platform/webPlatform';

/** What a controller's function prints, as JSON, of what it collects in `seen`; `refused` notes what throws. */
function visit(body: string, options: CallOptions = {}, query = '', files: Record<string, string> = {}): HttpAnswer {
    const controller = `
        exports.Show = function () {
            var seen = [];
            function refused(action) { try { action(); seen.push('taken'); } catch (e) { seen.push('refused'); } }
            ${body}
            response.writer.print(JSON.stringify(seen));
        };
        exports.Show.public = true;`;
    return webPlatform({ files: { 'cartridge/controllers/Test.js': controller, ...files } }).call(
        options.body === undefined ? 'GET' : 'POST',
        '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Show' + query,
        options
    );
}

const seen = (...args: Parameters<typeof visit>): unknown => JSON.parse(visit(...args).body);

/** Source of all: Script API, dw.system.Request and dw.web. */
describe('dw.system.Request', () => {
    it('knows method, host and whether it is secure', () => {
        expect(seen('seen.push(request.httpMethod, request.httpHost, request.httpSecure);')).to.deep.equal([
            'GET',
            'shop.test',
            true
        ]);
    });

    it('setLocale: false for a locale that the site does not allow, and nothing changes', () => {
        const body =
            "seen.push(request.setLocale('de_DE'), request.locale, request.setLocale('en_US'), request.locale);";
        expect(seen(body)).to.deep.equal([false, 'en_US', true, 'en_US']);
    });
});

// Source: Script API, dw.io.PrintWriter.
describe('dw.io.PrintWriter', () => {
    it('print: what is printed is the body, in turn', () => {
        expect(visit("response.writer.print('a'); response.writer.print('ü'); seen = 1;").body).to.equal('aü1');
    });
});

// Source: Script API, dw.web.HttpParameterMap.
describe('dw.web.HttpParameterMap', () => {
    it('answers for any name; null for what was not sent', () => {
        const body = `
            var map = request.httpParameterMap;
            seen.push(map.get('a').stringValue, map.get('none').stringValue);
            seen.push(map.isParameterSubmitted('a'), map.isParameterSubmitted('none'), map.isParameterSubmitted('empty'));`;
        expect(seen(body, {}, '?a=1&a=2&empty=')).to.deep.equal(['1', null, true, false, true]);
    });

    // Source: SiteGenesis, SearchModel
    it('a script that goes through a map meets its parameters alone', () => {
        const body = `
            for (var name in request.httpParameterMap.getParameterMap('p_')) { seen.push(name); }
            seen.push(Object.keys(request.httpParameterMap).length);`;
        expect(seen(body, {}, '?p_a=1&p_b=2&c=3')).to.deep.equal(['a', 'b', 3]);
    });

    it('getParameterMap: those with a prefix, without it', () => {
        const body = `
            var part = request.httpParameterMap.getParameterMap('p_');
            seen.push(part.parameterNames.toArray().sort().join(), part.get('b').stringValue);`;
        expect(seen(body, {}, '?p_a=1&p_b=2&c=3')).to.deep.equal(['a,b', '2']);
    });
});

// Source: Script API, dw.web.URL.
describe('dw.web.URL', () => {
    it('append: encoded, empty for null; throws without a name', () => {
        const body = `
            var url = require('dw/web/URLUtils').url('Test-Show').append('a', 'b&c').append('d', null);
            seen.push(url.toString().split('?')[1]);
            refused(function () { url.append(null, 'x'); });`;
        expect(seen(body)).to.deep.equal(['a=b%26c&d=', 'refused']);
    });

    it('remove: takes a parameter away, and nothing for one that is not there', () => {
        const body = `
            var url = require('dw/web/URLUtils').url('Test-Show', 'a', '1', 'ab', '2').remove('a').remove('x');
            seen.push(url.toString().split('?')[1]);`;
        expect(seen(body)).to.deep.equal(['ab=2']);
    });

    it('siteHost: a new address on the host of the site', () => {
        const body = `
            var url = require('dw/web/URLUtils').url('Test-Show').host('other.test');
            seen.push(url.siteHost().toString().indexOf('other.test'), url.toString().indexOf('https://other.test/'));`;
        expect(seen(body)).to.deep.equal([-1, 0]);
    });
});

// Source: Script API, dw.web.URLUtils.
describe('dw.web.URLUtils', () => {
    const addressOf = (page: string): unknown =>
        (
            seen(`var URLUtils = require('dw/web/URLUtils'), URLAction = require('dw/web/URLAction');
            var URLParameter = require('dw/web/URLParameter');
            seen.push(URLUtils.${page}.toString());`) as string[]
        )[0];

    // Source: Script API, dw.web.URLAction and dw.web.URLParameter.
    it('an action may name a site, a locale and a host of its own', () => {
        expect(addressOf("url(new URLAction('Test-Show'))")).to.equal(
            '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Show'
        );
        expect(addressOf("https(new URLAction('Test-Show', 'Outlet', 'de_DE', 'outlet.test'))")).to.equal(
            'https://outlet.test/on/demandware.store/Sites-Outlet-Site/de_DE/Test-Show'
        );
    });

    it('parameters are objects or pairs, one by one or as one list', () => {
        const query = '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Show?a=1&b%20c=d%26e';
        [
            "url(new URLAction('Test-Show'), new URLParameter('a', '1'), new URLParameter('b c', 'd&e'))",
            "url(new URLAction('Test-Show'), [new URLParameter('a', '1'), new URLParameter('b c', 'd&e')])",
            "url('Test-Show', 'a', '1', 'b c', 'd&e')",
            "url('Test-Show', ['a', '1', 'b c', 'd&e'])"
        ].forEach((page) => expect(addressOf(page), page).to.equal(query));
    });

    it('a name that must not be encoded stands as it is', () => {
        expect(addressOf("url(new URLAction('Test-Show'), new URLParameter('a[b]', 'c d', false))")).to.match(
            /\?a\[b\]=c%20d$/
        );
    });

    it('a boolean in front, for the session in the address, changes nothing', () => {
        expect(addressOf("url(false, 'Test-Show', 'a', '1')")).to.match(/\/en_US\/Test-Show\?a=1$/);
    });

    it('staticURL: an address without host, below the files of the site', () => {
        const [url] = seen("seen.push(require('dw/web/URLUtils').staticURL('/css/a.css').toString());") as string[];
        expect(url).to.match(/^\/on\/demandware\.static\/Sites-RefArch-Site\/.*\/css\/a\.css$/);
    });
});

// Source: Script API, dw.web.URLUtils: imageURL, httpsImage and their like.
describe('dw.web.URLUtils images', () => {
    const image = (call: string): unknown =>
        (seen(`seen.push(require('dw/web/URLUtils').${call}.toString());`) as string[])[0];

    it('are absolute, with the transformation as parameters', () => {
        expect(image("imageURL('a.jpg', { scaleWidth: 100, scaleMode: 'fit' })")).to.match(
            /^https:\/\/shop\.test\/on\/demandware\.static\/Sites-RefArch-Site\/.*\/a\.jpg\?sw=100&sm=fit$/
        );
        expect(image("httpImage('a.jpg', {})")).to.match(/^http:\/\/shop\.test\/.*\/a\.jpg$/);
    });

    it('are of a catalog, and on a host that is given', () => {
        expect(image("httpsImage('ContextCatalog', 'big', 'a.jpg', { cropX: 1 })")).to.match(
            /^https:\/\/shop\.test\/.*\/-\/Sites-big\/.*a\.jpg\?cx=1$/
        );
        expect(image("absImage('img.test', 'a.jpg', null)")).to.match(/^https:\/\/img\.test\/.*a\.jpg$/);
    });
});

// Source: Script API, dw.web.URLUtils: continueURL and its like.
describe('dw.web.URLUtils addresses of pipelines and folders', () => {
    it('continue with the page that runs, and have the protocol that they name', () => {
        const body = `
            var URLUtils = require('dw/web/URLUtils');
            seen.push(URLUtils.httpsContinue().toString(), URLUtils.httpContinue().toString());
            seen.push(URLUtils.httpWebRoot().toString().slice(0, 17), URLUtils.absWebRoot().toString().slice(0, 18));`;
        const page = 'https://shop.test/on/demandware.store/Sites-RefArch-Site/en_US/Test-Show';
        expect(seen(body)).to.deep.equal([page, page, 'http://shop.test/', 'https://shop.test/']);
    });
});

// Source: Script API, dw.web.CSRFProtection.
describe('dw.web.CSRFProtection', () => {
    it('has one name for its parameter', () => {
        expect(seen("seen.push(require('dw/web/CSRFProtection').tokenName);")).to.deep.equal(['csrf_token']);
    });
});

// Source: Script API, dw.web.Resource.
describe('dw.web.Resource', () => {
    const texts = {
        'cartridge/templates/resources/mine.properties': 'hello=Hello {0}\nplain=Plain\n',
        'cartridge/templates/resources/mine_en.properties': 'plain=English\n',
        'cartridge/templates/resources/message.properties': 'plain=Default bundle\n'
    };

    it('msg: the key, or the default, for what is missing; the bundle is called message unless named; throws for null', () => {
        const body = `
            var Resource = require('dw/web/Resource');
            seen.push(Resource.msg('plain', 'mine', null), Resource.msg('hello', 'mine', null));
            seen.push(Resource.msg('none', 'mine', null), Resource.msg('none', 'mine', 'else'));
            seen.push(Resource.msg('plain'), Resource.msg('none', 'else'));
            refused(function () { Resource.msg(null, 'mine', null); });`;
        expect(seen(body, {}, '', texts)).to.deep.equal([
            'English',
            'Hello {0}',
            'none',
            'else',
            'Default bundle',
            'else',
            'refused'
        ]);
    });

    it('msgf: with arguments filled in', () => {
        const body = "seen.push(require('dw/web/Resource').msgf('hello', 'mine', null, 'you'));";
        expect(seen(body, {}, '', texts)).to.deep.equal(['Hello you']);
    });
});
