import { expect } from 'chai';
import type { SiteConfig } from '#sfcc-mocks';
import { HOST, webPlatform } from '#helpers/platform/webPlatform';

const CONTROLLER = `
function print(value) { response.writer.print(JSON.stringify(value)); }
exports.Echo = function () {
    var map = request.httpParameterMap;
    print({
        method: request.httpMethod,
        header: request.httpHeaders.get('x-test'),
        upper: request.httpHeaders.get('X-Test'),
        body: map.requestBodyAsString,
        page: map.page.intValue,
        missing: map.nothing.value,
        secure: request.httpSecure,
        session: session.sessionID
    });
};
exports.Echo.public = true;
exports.Place = function () {
    if (request.httpParameterMap.city.submitted) {
        request.geolocation = new dw.util.Geolocation('DE', 'Germany', 'BE', 'Berlin', '', request.httpParameterMap.city.value, '10115', 52.5, 13.4);
    }
    var place = request.geolocation;
    print(place && [place.countryCode, place.city, place.latitude, place.available]);
};
exports.Place.public = true;
exports.Hidden = function () { print('seen'); };
exports.Fails = function () { response.writer.print('half'); throw new Error('broken'); };
exports.Fails.public = true;
exports.Status = function () {
    response.setStatus(409);
    response.setContentType('application/json');
    response.setHttpHeader('X-SF-CC-Own', 'yes');
    print({});
};
exports.Status.public = true;
exports.Urls = function () {
    var URLUtils = require('dw/web/URLUtils');
    print([URLUtils.url('Test-Echo', 'a', 'b c').toString(), URLUtils.https('Test-Echo').toString()]);
};
exports.Urls.public = true;
exports.Greedy = function () {
    var service = new dw.net.HTTPClient();
    for (var i = 0; i < 20; i += 1) {
        try { service.open('GET', 'https://nowhere.test/'); service.send(); } catch (e) { /* cannot be caught for good */ }
    }
    print('survived');
};
exports.Greedy.public = true;
exports.Token = function () { print(require('dw/web/CSRFProtection').generateToken()); };
exports.Token.public = true;
exports.Checked = function () { print(require('dw/web/CSRFProtection').validateRequest()); };
exports.Checked.public = true;
exports.Page = function () { require('dw/template/ISML').renderTemplate('home'); };
exports.Page.public = true;
`;
const FILES = { 'cartridge/controllers/Test.js': CONTROLLER };
const PAGE = '/on/demandware.store/Sites-RefArch-Site/en_US/Test-';

// Source: platform doc "SFRA and controllers"; Script API, dw.web.URLUtils and CSRFProtection.
describe('controllers', () => {
    it('answer under their site, with and without a locale, and under an alias', () => {
        const platform = webPlatform({ files: FILES });
        const addresses = [PAGE + 'Echo', '/on/demandware.store/Sites-RefArch-Site/Test-Echo', '/s/RefArch/Short'];
        expect(addresses.map((address) => platform.call('GET', address).status)).to.deep.equal([200, 200, 200]);
    });

    it('are found only if they exist and are public', () => {
        const platform = webPlatform({ files: FILES });
        const addresses = [
            PAGE + 'Hidden',
            PAGE + 'Missing',
            '/on/demandware.store/Sites-Other-Site/en_US/Test-Echo',
            '/s/RefArch/Other'
        ];
        expect(addresses.map((address) => platform.call('GET', address).status)).to.deep.equal([404, 404, 404, 404]);
    });

    // platform doc: dw.web.HttpParameterMap.requestBodyAsString, dw.system.Request.httpHeaders
    it('see header names in lower case, and the body of POST and PUT unless it is a form', () => {
        const { call } = webPlatform({ files: FILES });
        const seen = (method: string, type: string): any =>
            JSON.parse(
                call(method, PAGE + 'Echo?page=7', { headers: { 'X-Test': 'v', 'Content-Type': type }, body: 'page=8' })
                    .body
            );
        expect(seen('POST', 'application/json')).to.include({
            body: 'page=8',
            header: 'v',
            upper: null,
            page: 7,
            missing: null,
            secure: true
        });
        expect(seen('PUT', 'text/plain').body).to.equal('page=8');
        expect(seen('POST', 'application/x-www-form-urlencoded').body).to.equal(null);
        expect(seen('GET', 'application/json').body).to.equal(null);
    });

    it('keep a session by cookie', () => {
        const { call } = webPlatform({ files: FILES });
        const first = call('GET', PAGE + 'Echo');
        const cookie = (first.headers['set-cookie'] as string).split(';')[0] as string;
        const again = call('GET', PAGE + 'Echo', { headers: { cookie } });
        expect(JSON.parse(again.body).session).to.equal(JSON.parse(first.body).session);
        expect(JSON.parse(call('GET', PAGE + 'Echo').body).session).to.not.equal(JSON.parse(first.body).session);
    });

    // Source: Script API, dw.system.Request.getGeolocation, setGeolocation
    it('know where the shopper is if the site tracks it, and what a script has set in the session', () => {
        const geolocation = {
            ...{ countryCode: 'US', countryName: 'United States', regionCode: 'MA', regionName: 'Massachusetts' },
            ...{ metroCode: '506', city: 'Boston', postalCode: '02108', latitude: 42.4, longitude: -71.1 }
        };
        const seen = (site: Partial<SiteConfig>, ...queries: string[]): unknown[] => {
            const { call } = webPlatform({ files: FILES, site });
            const cookie = (call('GET', PAGE + 'Echo').headers['set-cookie'] as string).split(';')[0] as string;
            return queries.map((query) =>
                JSON.parse(call('GET', PAGE + 'Place' + query, { headers: { cookie } }).body)
            );
        };
        expect(seen({}, '')).to.deep.equal([null]);
        expect(seen({ geolocation }, '', '?city=Berlin', '')).to.deep.equal([
            ['US', 'Boston', 42.4, true],
            ['DE', 'Berlin', 52.5, true],
            ['DE', 'Berlin', 52.5, true]
        ]);
    });

    it('set status, type and headers', () => {
        const answer = webPlatform({ files: FILES }).call('GET', PAGE + 'Status');
        expect(answer.status).to.equal(409);
        expect(answer.headers).to.include({ 'content-type': 'application/json', 'x-sf-cc-own': 'yes' });
    });

    it('give an error page and a log entry for an exception, and nothing of what was written', () => {
        const { call, logs } = webPlatform({ files: FILES });
        const answer = call('GET', PAGE + 'Fails');
        expect(answer.status).to.equal(500);
        expect(answer.body).to.not.contain('half').and.not.contain('broken');
        expect(logs.some((entry) => entry.level === 'error' && entry.message.includes('broken'))).to.equal(true);
    });

    // platform doc: quotas, 16 HTTP calls per storefront request, enforced without a chance to catch
    it('end with an error page when a quota is exceeded, even if they catch everything', () => {
        const { call, logs } = webPlatform({ files: FILES });
        const answer = call('GET', PAGE + 'Greedy');
        expect(answer.status).to.equal(500);
        expect(logs.some((entry) => entry.category === 'quota')).to.equal(true);
    });

    it('build addresses of pages', () => {
        const urls = JSON.parse(webPlatform({ files: FILES }).call('GET', PAGE + 'Urls').body) as string[];
        expect(urls).to.deep.equal([`${PAGE}Echo?a=b%20c`, `${HOST}${PAGE}Echo`]);
    });

    it('hand out tokens against forged requests that hold for their session only', () => {
        const { call } = webPlatform({ files: FILES });
        const made = call('GET', PAGE + 'Token');
        const cookie = (made.headers['set-cookie'] as string).split(';')[0] as string;
        const address = PAGE + 'Checked?csrf_token=' + encodeURIComponent(JSON.parse(made.body));
        expect(call('GET', address, { headers: { cookie } }).body).to.equal('true');
        expect(call('GET', address).body).to.equal('false');
    });

    it('render templates', () => {
        const files = { ...FILES, 'cartridge/templates/default/home.isml': '<p>${request.locale}</p>' };
        const answer = webPlatform({ files }).call('GET', PAGE + 'Page');
        expect(answer).to.deep.include({ status: 200, body: '<p>en_US</p>' });
        expect(answer.headers['content-type']).to.equal('text/html;charset=UTF-8');
    });

    it('say in the log which template is missing', () => {
        const { call, logs } = webPlatform({ files: FILES });
        expect(call('GET', PAGE + 'Page').status).to.equal(500);
        expect(logs.some((entry) => entry.message.includes('Template not found: home'))).to.equal(true);
    });

    // platform doc: isinclude, url
    it('include other pages, each as a request of its own in the same session', () => {
        const home = (url: string): string => `[\${session.sessionID}|<isinclude url="${url}"/>]`;
        const part = '${session.sessionID} ${request.includeRequest} ${request.httpParameterMap.a.value} ${pdict.x}';
        const render = (name: string): string =>
            `exports.Part = function () { dw.template.ISML.renderTemplate('${name}'); }; exports.Part.public = true;`;
        const platform = (url: string): ReturnType<typeof webPlatform> =>
            webPlatform({
                files: {
                    'cartridge/controllers/Test.js': CONTROLLER + render('part'),
                    'cartridge/templates/default/home.isml': home(url),
                    'cartridge/templates/default/part.isml': part
                }
            });
        const { body } = platform("${URLUtils.url('Test-Part', 'a', 'b')}").call('GET', PAGE + 'Page');
        expect(body).to.match(/^\[(\S+)\|\1 true b \]$/);
        ['https://elsewhere.test/', '/other'].forEach((url) =>
            expect(platform(url).call('GET', PAGE + 'Page').status, url).to.equal(500)
        );
        // Script API, dw.system.RemoteInclude: "in case of any non 200 response … an empty string will be included"
        const { call, logs } = platform(PAGE + 'Absent');
        expect(call('GET', PAGE + 'Page')).to.include({ status: 200 });
        expect(call('GET', PAGE + 'Page').body).to.match(/^\[\S+\|\]$/);
        const why = `The included page ${PAGE}Absent answers 404`;
        expect(logs.some(({ message }) => message.includes(why))).to.equal(true);
        const endless = platform(PAGE + 'Page');
        expect(endless.call('GET', PAGE + 'Page').body).to.match(/^(\[[\w-]+\|)+\]+$/);
        expect(endless.logs.some(({ message }) => message.includes('nested deeper'))).to.equal(true);
    });

    // Source: platform doc iscomponent; public templates of reviews and mails
    it('include pages as components, whose other attributes are parameters', () => {
        const { call } = webPlatform({
            files: {
                'cartridge/controllers/Test.js': `${CONTROLLER}
                    exports.Part = function () { dw.template.ISML.renderTemplate('part'); }; exports.Part.public = true;`,
                'cartridge/templates/default/home.isml':
                    '<isset name="no" value="${1 + 1}" scope="page"/><iscomponent pipeline="Test-Part" OrderNo="${no}" mode="short"/>',
                'cartridge/templates/default/part.isml':
                    '${request.includeRequest} ${request.httpParameterMap.OrderNo.value} ${request.httpParameterMap.mode.value}'
            }
        });
        expect(call('GET', PAGE + 'Page').body).to.equal('true 2 short');
    });

    // Source: SiteGenesis, guard: only a page has zeros in the counters of this header
    it('tell a page from what it includes by a header', () => {
        const part = "${request.httpHeaders['x-is-requestid']}";
        const url = "${dw.web.URLUtils.url('Test-Part')}";
        const { call } = webPlatform({
            files: {
                'cartridge/controllers/Test.js': `${CONTROLLER}
                    exports.Part = function () { dw.template.ISML.renderTemplate('part'); }; exports.Part.public = true;`,
                'cartridge/templates/default/home.isml': `${part} <isinclude url="${url}"/> <isinclude url="${url}"/>`,
                'cartridge/templates/default/part.isml': part
            }
        });
        const [page, ...includes] = call('GET', PAGE + 'Page').body.split(' ');
        const id = String(page).replace(/-0-00$/, '');
        expect(page).to.match(/^\w+-0-00$/);
        expect(includes).to.deep.equal([id + '-1-01', id + '-1-02']);
        const forged = call('GET', PAGE + 'Part', { headers: { 'x-is-requestid': 'forged' } });
        expect(forged.body).to.match(/-0-00$/);
    });

    // platform doc: storefront password protection
    it('hide behind the storefront password', () => {
        const { call } = webPlatform({ files: FILES, site: { storefrontPassword: 'secret' } });
        const basic = (user: string, password: string): Record<string, string> => ({
            authorization: 'Basic ' + Buffer.from(`${user}:${password}`).toString('base64')
        });
        const refused = call('GET', PAGE + 'Echo');
        expect(refused.status).to.equal(401);
        expect(refused.headers['www-authenticate']).to.match(/^Basic /);
        expect(call('GET', PAGE + 'Echo', { headers: basic('storefront', 'wrong') }).status).to.equal(401);
        expect(call('GET', PAGE + 'Echo', { headers: basic('storefront', 'secret') }).status).to.equal(200);
        expect(call('POST', '/s/RefArch/Short', { bearer: 'x' }).status).to.equal(401);
    });

    // platform quotas: 2,000 characters, 10 KB for all
    it('keep simple values of a limited size in the session', () => {
        const controller = `
            exports.Keep = function () {
                session.custom.name = 'Robin';
                session.custom.count = 2;
                try { session.custom.thing = {}; } catch (e) { response.writer.print(session.custom.name + e.type); }
            };
            exports.Keep.public = true;
            exports.Long = function () { try { session.custom.text = new Array(2002).join('x'); } catch (e) { /* no use */ } };
            exports.Long.public = true;
            exports.Many = function () {
                for (var i = 0; i < 6; i++) { session.privacy['text' + i] = new Array(2001).join('x'); }
            };
            exports.Many.public = true;`;
        const platform = webPlatform({ files: { 'cartridge/controllers/Test.js': controller } });
        expect(platform.call('GET', PAGE + 'Keep').body).to.equal('RobinIllegalArgumentException');
        expect(['Long', 'Many'].map((action) => platform.call('GET', PAGE + action).status)).to.deep.equal([500, 500]);
    });

    // Source: Script API, dw.system.Session: value types are supported, and no other types.
    it('keep values of money, quantity, decimals and calendars in the session', () => {
        const controller = `
            exports.Keep = function () {
                session.privacy.total = new dw.value.Money(10.5, 'USD');
                session.privacy.amount = new dw.value.Quantity(2, 'l');
                session.privacy.exact = new dw.util.Decimal('0.1');
                session.privacy.day = new dw.util.Calendar(new Date(0));
                try { session.privacy.act = function () {}; } catch (e) { response.writer.print(e.type); }
            };
            exports.Keep.public = true;
            exports.Show = function () {
                var kept = session.privacy;
                response.writer.print([kept.total.value, kept.amount.unit, kept.exact.get(), kept.day.time.getTime()]);
            };
            exports.Show.public = true;`;
        const platform = webPlatform({ files: { 'cartridge/controllers/Test.js': controller } });
        const { headers, body } = platform.call('GET', PAGE + 'Keep');
        expect(body).to.equal('IllegalArgumentException');
        const cookie = String(headers['set-cookie']).split(';')[0] as string;
        expect(platform.call('GET', PAGE + 'Show', { headers: { cookie } }).body).to.equal('10.5,l,0.1,0');
    });
});
