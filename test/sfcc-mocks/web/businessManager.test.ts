import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import { readExtensions } from '#sfcc-mocks/web/businessManager/extensions';
import { webPlatform } from '#helpers/platform/webPlatform';
import { BASE, EXTENSIONS, FILES, logIn, loggedIn, platformWith } from './businessManagerVisit';

// Source: schema bmext of Business Manager extensions; platform doc "Business Manager extensions".
describe('Business Manager', () => {
    // Source: extensions of several vendors, which include `inc/Modules` for it.
    it('declares a tag for the way to a page', () => {
        const page = loggedIn().visit('GET', 'Test-Show').body.replace(/\s+/g, ' ');
        expect(page).to.contain('Merchant Tools &gt; <a href="/on/test">Test</a>');
    });

    // Source: pages of several vendors, which include the frame.
    it('has an empty frame to include, and none to open', () => {
        const { visit } = loggedIn();
        expect(visit('GET', 'Test-Show').body).to.contain('<i></i>');
        expect(visit('GET', 'SiteNavigationBar-IncludeFrameTop').status).to.equal(403);
    });

    it('asks everybody to log in', () => {
        const { call } = platformWith();
        ['', 'ViewApplication-DisplayWelcomePage', 'Test-Show', 'Test-Ping'].forEach((action) =>
            expect(call('GET', BASE + action).body, action).to.contain('LoginForm_Password')
        );
    });

    it('speaks the language that its user has chosen, from the login to the end', () => {
        const { visit, call } = loggedIn();
        const words = { de: 'Abmelden', fr: 'Se déconnecter', es: 'Cerrar sesión', it: 'Esci', default: 'Log out' };
        for (const [locale, logOut] of Object.entries(words)) {
            const there = `../${locale}/`;
            const html = `<html lang="${locale === 'default' ? 'en' : locale}">`;
            ['Test-Show', 'ViewApplication-DisplayWelcomePage'].forEach((page) =>
                expect(visit('GET', there + page).body)
                    .to.contain(html)
                    .and.contain(`>${logOut}</a>`)
            );
            const selected = visit('GET', there + 'ViewApplication-SelectSite?SelectedSiteID=RefArch');
            expect(selected.headers.location).to.contain(`/Sites-Site/${locale}/`);
        }
        const login = call('GET', BASE.replace('default', 'de') + 'Test-Show').body;
        expect(login).to.contain('>Anmelden</button>').and.contain('/fr/ViewApplication-DisplayWelcomePage');
    });

    it('lets no user in with a wrong password', () => {
        const platform = platformWith();
        const answer = logIn(platform, 'wrong');
        expect(answer.status).to.equal(401);
        expect(answer.headers).to.not.have.property('set-cookie');
    });

    // Source: Script API, dw.system.Request.httpPath.
    it('a page is told the path of Business Manager', () => {
        const { visit } = loggedIn();
        expect(visit('GET', 'Test-Where?a=1').body).to.equal(BASE + 'Test-Where');
    });

    it('gives a new session at login, and ends it at logout', () => {
        const { visit } = loggedIn();
        expect(visit('GET', 'Test-Ping').body).to.equal('true integration@example.com');
        visit('GET', 'ViewApplication-Logout');
        expect(visit('GET', 'Test-Ping').body).to.contain('LoginForm_Password');
    });

    it('keeps a session beside the storefront’s', () => {
        const { visit, call } = loggedIn();
        const shop = call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Ping');
        expect(shop.body).to.equal('false null');
        const cookie = visit('GET', '../../Sites-RefArch-Site/en_US/Test-Ping').headers['set-cookie'];
        expect(cookie).to.equal(undefined);
        expect(visit('GET', 'Test-Ping').body).to.contain('true');
    });

    // B2C developer tooling, Business Manager extensions: sub-pipelines drive the permission check
    it('opens pages that a menu action lists, to those who have its module', () => {
        const admin = loggedIn();
        expect(admin.visit('GET', 'Test-Show').status).to.equal(200);
        expect(admin.visit('GET', 'Test-Other').status).to.equal(403);
        const clerk = loggedIn(platformWith(), ['test_orders']);
        expect(
            ['Test-Show', 'Test-Save', 'Test-Ping'].map((action) => clerk.visit('GET', action).status)
        ).to.deep.equal([403, 403, 200]);
        expect(clerk.logs.some((entry) => entry.message.includes('Test-Show needs a module'))).to.equal(true);
    });

    it('shows the modules a user has', () => {
        const menu = (modules: string[]): string => {
            const { visit } = loggedIn(platformWith(), modules);
            visit('GET', 'ViewApplication-SelectSite?SelectedSiteID=RefArch');
            return visit('GET', 'ViewApplication-DisplayWelcomePage').body;
        };
        expect(menu(['*']))
            .to.contain('Admin &amp; more')
            .and.contain(BASE + 'Test-Orders?view=all');
        expect(menu(['test_orders'])).to.not.contain('Test-Show');
    });

    // B2C developer tooling, EXTENSIONS-XML: localized text
    it('shows names in the language of the user', () => {
        const { visit } = loggedIn();
        visit('GET', 'ViewApplication-SelectSite?SelectedSiteID=RefArch');
        const menu = (locale: string): string =>
            visit('GET', `../${locale}/ViewApplication-DisplayWelcomePage`).body.replace(/<[^>]*>/g, '');
        expect(menu('de_DE')).to.contain('Bestellseite');
        expect(menu('fr')).to.contain('Order page').and.contain('Ordering');
    });

    // B2C developer tooling, EXTENSIONS-XML: menupath names a menu item of one's own or of core, site must match it, and
    // an id of core hides the extension
    const hidden: Array<[string, string, string, string]> = [
        ['under no menu', 'menupath="orders"', 'menupath="ordering"', 'there is no menu ordering'],
        ['without a menu', ' menupath="orders"', '', 'there is no menu null'],
        [
            'of the other side',
            'menupath="orders"',
            'menupath="test_tools"',
            'its site is not that of the menu test_tools'
        ],
        ['with an id of core', 'id="test_orders"', 'id="orders_manage"', 'its id orders_manage is one of'],
        ['under a menu with an id of core', '<menuitem id="test_tools"', '<menuitem id="orders"', 'no menu test_tools']
    ];
    hidden.forEach(([what, right, wrong, why]) => {
        it(`shows no entry ${what}`, () => {
            const files = { ...FILES, 'cartridge/bm_extensions.xml': EXTENSIONS.replace(right, wrong) };
            const { visit, logs } = loggedIn(platformWith(files));
            visit('GET', 'ViewApplication-SelectSite?SelectedSiteID=RefArch');
            const { body } = visit('GET', 'ViewApplication-DisplayWelcomePage');
            expect(body.includes('Order page') && body.includes('Admin &amp; more')).to.equal(false);
            expect(
                logs.some((entry) => entry.message.includes(why)),
                JSON.stringify(logs)
            ).to.equal(true);
            expect(visit('GET', 'Test-Ping').status).to.equal(200);
        });
    });

    const button = (needs: string, node = 'Show'): string =>
        EXTENSIONS.replace(
            '</extensions>',
            `<dialogaction id="test_button" xp_ref="OrderPage-OrderDetails"><exec pipeline="Test" node="${node}"/>
             <parameters><parameter name="OrderNo"/></parameters>
             <menuactions><menuaction-ref action-id="${needs}"/></menuactions></dialogaction></extensions>`
        );

    // B2C developer tooling, Business Manager extensions: dialog actions refer to the menu action that owns the permission
    it('has buttons on core’s pages, under the permission of a menu action', () => {
        const platform = platformWith({ ...FILES, 'cartridge/bm_extensions.xml': button('test_admin') });
        expect(readExtensions(platform.instance).dialogs).to.deep.equal([
            {
                id: 'test_button',
                on: 'OrderPage-OrderDetails',
                opens: 'Test-Show',
                parameters: ['OrderNo'],
                needs: ['test_admin']
            }
        ]);
    });

    [
        ['refers to no menu action', button('test_absent')],
        ['opens what its menu action does not list', button('test_admin', 'Orders')]
    ].forEach(([what, source]) => {
        it(`shows no button that ${what}`, () => {
            const files = { ...FILES, 'cartridge/bm_extensions.xml': source as string };
            const { dialogs, hidden } = readExtensions(platformWith(files).instance);
            expect([dialogs.length, hidden.filter((why) => why.includes('test_button')).length]).to.deep.equal([0, 1]);
        });
    });

    // Source: extensions of Adyen and Woosmap, which list controllers without an action
    it('opens every page of a controller that a menu action lists by its name alone', () => {
        const source = EXTENSIONS.replace(
            '<pipeline name="Test-Show"/><pipeline name="Test-Save"/>',
            '<pipeline name="Test"/>'
        );
        const { visit } = loggedIn(platformWith({ ...FILES, 'cartridge/bm_extensions.xml': source }));
        expect(visit('GET', 'Test-Show').status).to.equal(200);
        expect(visit('GET', 'Test-Other').body).to.equal('other');
    });

    it('asks for the permission of the first menu action that lists a page', () => {
        const twice = EXTENSIONS.replace(
            '<pipeline name="Test-Orders"/>',
            '<pipeline name="Test-Orders"/><pipeline name="Test-Save"/>'
        );
        const files = { ...FILES, 'cartridge/bm_extensions.xml': twice };
        const statusFor = (module: string): number =>
            loggedIn(platformWith(files), [module]).visit('GET', 'Test-Save').status;
        expect([statusFor('test_admin'), statusFor('test_orders')]).to.deep.equal([200, 403]);
    });

    it('runs pages of the site menu on the site that is selected, under its own addresses', () => {
        const { visit } = loggedIn();
        expect(visit('GET', 'Test-Orders').status).to.equal(302);
        visit('GET', 'ViewApplication-SelectSite?SelectedSiteID=RefArch');
        expect(visit('GET', 'Test-Orders').body).to.equal(`RefArch ${BASE}Test-Orders true integration@example.com`);
        expect(visit('GET', 'ViewApplication-SelectSite?SelectedSiteID=Absent').status).to.equal(403);
    });

    it('frames pages, and others under the organization’s own site', () => {
        expect(loggedIn().visit('GET', 'Test-Show').body).to.contain('Sites-Site').and.contain('<b>');
    });

    // platform doc: CSRF Protection in Business Manager
    it('takes nothing without a token of the session', () => {
        const { visit, logs } = loggedIn();
        const token = (/<b>(.*)<\/b>/.exec(visit('GET', 'Test-Show').body) as RegExpExecArray)[1] as string;
        const save = (body: string): HttpAnswer =>
            visit('POST', 'Test-Save', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
        expect(save('a=1').status).to.equal(403);
        expect(logs.some((entry) => entry.message.startsWith('Pipeline CSRF Token not valid'))).to.equal(true);
        expect(save('a=1&csrf_token=' + encodeURIComponent(token)).body).to.equal('saved 1');
    });

    // Source: B2C developer tooling, Business Manager extensions; an extension of Worldpay repeats an id
    const mistakes: Array<[string, string, string, string]> = [
        ['of no known kind', '<menuaction id="test_orders"', '<action id="test_orders"', 'is no extension'],
        ['whose name has no language', '<name xml:lang="x-default">Order', '<name>Order', 'xml:lang'],
        ['that does not list its page', '<pipeline name="Test-Orders"/>', '', 'not among its sub-pipelines'],
        ['whose id is taken', 'id="test_orders"', 'id="test_admin"', 'there is another menuaction of this id']
    ];
    mistakes.forEach(([what, right, wrong, message]) => {
        it(`hides only the entry ${what}`, () => {
            const source = EXTENSIONS.replace(right, wrong).replace(
                /<action (.*?)<\/menuaction>/s,
                '<action $1</action>'
            );
            const { visit, logs } = loggedIn(platformWith({ ...FILES, 'cartridge/bm_extensions.xml': source }));
            visit('GET', 'ViewApplication-SelectSite?SelectedSiteID=RefArch');
            const statuses = ['Test-Show', 'Test-Ping', 'Test-Orders'].map((page) => visit('GET', page).status);
            expect(statuses).to.deep.equal([200, 200, 403]);
            expect(logs.map((entry) => entry.message).join('\n')).to.contain(message);
            const menu = visit('GET', 'ViewApplication-DisplayWelcomePage').body;
            expect([menu.includes('Admin &amp; more'), menu.includes('Order page')]).to.deep.equal([true, false]);
        });
    });

    it('hides a button that is on no page, and nothing else', () => {
        const source = EXTENSIONS.replace('</extensions>', '<dialogaction id="x"/></extensions>');
        const { visit, logs } = loggedIn(platformWith({ ...FILES, 'cartridge/bm_extensions.xml': source }));
        expect(visit('GET', 'ViewApplication-DisplayWelcomePage').body).to.contain('Admin &amp; more');
        expect(logs.map((entry) => entry.message).join('\n')).to.contain('the attribute xp_ref');
    });

    [
        ['of another format', EXTENSIONS.replace('bmmodules/2007-12-11', 'extensibility/1'), 'the root element is not'],
        ['that is not well-formed', EXTENSIONS.replace('</extensions>', ''), 'bm_extensions.xml']
    ].forEach(([what, source, message]) => {
        it(`hides all entries of a file ${what}, and answers the other pages`, () => {
            const files = { ...FILES, 'cartridge/bm_extensions.xml': source as string };
            const { visit, logs } = loggedIn(platformWith(files));
            expect(visit('GET', 'ViewApplication-DisplayWelcomePage').status).to.equal(200);
            expect(visit('GET', 'Test-Show').status).to.equal(403);
            expect(logs.map((entry) => entry.message).join('\n')).to.contain(message);
        });
    });
});

// Source: platform doc "Static content": addresses below /on/demandware.static.
describe('Static files', () => {
    const files = {
        ...FILES,
        'cartridge/static/default/js/page.js': 'default',
        'cartridge/static/default/css/page.css': 'é',
        'cartridge/static/de/js/page.js': 'deutsch'
    };
    const get = (path: string, method = 'GET'): HttpAnswer =>
        webPlatform({ files }).call(method, '/on/demandware.static/' + path);

    // platform doc: Localizing Static Files
    it('come from the most telling locale that has them', () => {
        const bodies = ['de_DE', 'en_US', 'default'].map(
            (locale) => get(`Sites-Site/-/${locale}/v123/js/page.js`).body
        );
        expect(bodies).to.deep.equal(['deutsch', 'default', 'default']);
        expect(get('Sites-RefArch-Site/-/en/v1/js/page.js').headers['content-type']).to.match(/^text\/javascript/);
    });

    it('come as bytes', () => {
        expect(Buffer.from(get('Sites-Site/-/default/v1/css/page.css').body, 'latin1').toString('utf8')).to.equal('é');
    });

    it('come from nowhere else', () => {
        const paths = [
            'Sites-Site/-/default/v1/../../controllers/Test.js',
            'Sites-Site/-/default/v1/%2e%2e/%2e%2e/controllers/Test.js',
            'Sites-Site/-/default/v1/..%2f..%2fcontrollers/Test.js',
            'Sites-Site/-/../v1/default/js/page.js',
            'Sites-Site/-/default/v1/js',
            'Sites-Site/-/default/js/page.js',
            'Sites-Other-Site/-/default/v1/js/page.js'
        ];
        expect(paths.map((path) => get(path).status)).to.deep.equal(paths.map(() => 404));
        expect(get('Sites-Site/-/default/v1/js/page.js', 'POST').status).to.equal(405);
    });
});
