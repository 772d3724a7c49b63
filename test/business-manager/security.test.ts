import { expect } from 'chai';
import type { SiteConfig } from '#sfcc-mocks';
import { edit } from '#sfcc-mocks/store/session';
import { businessManagerNodes } from '#helpers/platform/businessManagerNodes';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';

/** Breaks out of text, of attributes in either quotes, and of script, wherever it is not encoded for its place. */
const SCRIPT = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
/** What the browser would take for markup, or for an address that is script. */
const DANGER = [/<script>alert/i, /<img src=x/i, /(href|src|action|formaction)="\s*javascript:/i, /"'>/];

/** Forms that only show something, for which an address would be too short. */
const ONLY_SHOW = ['TikTokShopCompare-Compare'];

describe('Business Manager: no user gets in without permission', function () {
    this.timeout(60000);
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.tiktok.connector.enabled = false;
    });

    afterEach(() => sfcc.close());

    it('there are pages and forms of each kind', () => {
        expect(businessManagerNodes()).to.include.members([
            'TikTokShopOverview-Show',
            'TikTokShopOrder-Act',
            'TikTokShopTasks-Retry',
            'TikTokShopConnection-Disconnect',
            'TikTokShopSettings-Save'
        ]);
        expect(forms(new Visit(sfcc))).to.have.length.greaterThan(8);
    });

    it('every page and form is refused to those without any permission, and to those who are not logged in', () => {
        const nobody = new Visit(sfcc, []);
        businessManagerNodes().forEach((node) => {
            expect(nobody.get(node).status, node).to.equal(403);
            const stranger = sfcc.handle({
                method: 'GET',
                url: 'https://localhost/on/demandware.store/Sites-Site/default/' + node,
                headers: { host: 'localhost' },
                body: ''
            });
            expect(stranger.body, node).to.contain('LoginForm_Password').and.not.contain('class="tts"');
        });
    });

    it('who may only read changes nothing', () => {
        interestingOrders();
        const reader = new Visit(sfcc, ['tiktokshop_read']);
        unchanged(() => {
            forms(new Visit(sfcc)).forEach((form) => {
                const user = sfcc.access.users[0]!;
                user.modules = ['tiktokshop_read'];
                const status = ONLY_SHOW.includes(form) ? 200 : 403;
                expect(reader.submit(form, FIELDS).status, form).to.equal(status);
            });
        });
    });

    it('every form is refused without a token, with a forged one, and with one of another session', () => {
        interestingOrders();
        const foreign = new Visit(sfcc).token();
        const visit = new Visit(sfcc);
        const tokens: Array<Form> = [{}, { csrf_token: '' }, { csrf_token: 'forged' }, { csrf_token: foreign }];
        unchanged(() => {
            forms(visit).forEach((form) =>
                tokens.forEach((token) => expect(visit.post(form, { ...FIELDS, ...token }).status, form).to.equal(403))
            );
        });
    });

    it('a link changes nothing, even with a good token', () => {
        interestingOrders();
        const visit = new Visit(sfcc);
        const token = visit.token();
        unchanged(() => {
            forms(visit).forEach((form) => {
                const answer = visit.get(form, { ...FIELDS, csrf_token: token });
                expect(answer.status, form).to.equal(405);
            });
        });
    });

    it('a page changes nothing, for any user and any address', () => {
        interestingOrders();
        const visit = new Visit(sfcc);
        const writes = (): number =>
            sfcc.tiktok.calls.summary('').calls.filter(({ method }) => method !== 'GET').length;
        const before = writes();
        unchanged(() => {
            businessManagerNodes().forEach((node) => {
                visit.get(node);
                visit.get(node, FIELDS);
                visit.get(node, { ...FIELDS, act: 'ship', id: 'report-1', code: 'x', state: 'x' });
            });
        });
        expect(writes(), 'calls that change something').to.equal(before);
    });

    it('on the cartridge path of a site, every page and form answers nothing and does nothing', () => {
        interestingOrders();
        const site = sfcc.instance.site('RefArch');
        site.cartridgePath = ['bm_tiktokshop', ...site.cartridgePath];
        const user = new Visit(sfcc);
        const form = { ...FIELDS, csrf_token: user.token() };
        const called = (): number => sfcc.tiktok.calls.summary('').calls.length;
        const before = called();
        const addresses = ['/on/demandware.store/Sites-RefArch-Site/en_US/', '/s/RefArch/', '/s/Sites-Site/'];
        unchanged(() => {
            businessManagerNodes().forEach((node) => {
                addresses.forEach((address) => {
                    ['GET', 'POST'].forEach((method) => {
                        const answer = user.elsewhere(method, address + node, form);
                        expect(answer.status, method + ' ' + address + node).to.equal(404);
                        expect(answer.body).not.to.contain('tts').and.not.contain('Pat').and.not.contain('TTS-1');
                        expect(answer.headers.location).to.equal(undefined);
                    });
                });
            });
        });
        expect(called(), 'calls of TikTok').to.equal(before);
    });

    it('script in every shown value is shown as text', () => {
        poison();
        const visit = new Visit(sfcc);
        const seen = crawl(visit, ['TikTokShopOverview-Show']);
        expect(seen.size).to.be.greaterThan(15);
        const poisoned = [...seen.values()].filter((body) => body.includes('alert(1)'));
        expect(poisoned.length, 'pages that show some of it').to.be.greaterThan(4);
        seen.forEach((body, address) => expectHarmless(body, address));
    });

    it('script in every parameter is shown as text, or not at all', () => {
        interestingOrders();
        const visit = new Visit(sfcc);
        const names = ['filter', 'from', 'to', 'page', 'number', 'no', 'act', 'state', 'kind', 'id', 'shop', 'done'];
        const more = ['code', 'error', 'reason', 'carrier', 'trackingNumber', 'packageNo', 'cancelId', 'eventId'];
        const attack = Object.fromEntries(names.concat(more).map((name) => [name, SCRIPT]));
        businessManagerNodes().forEach((node) => {
            expectHarmless(visit.get(node, attack).body, node);
            expectHarmless(visit.get(node, { ...attack, no: 'TTS-1', act: 'ship' }).body, node);
            expectHarmless(visit.submit(node, { ...attack, no: 'TTS-1', act: 'ship' }).body, node);
        });
    });

    it('orders and tasks of another site are not there', () => {
        interestingOrders();
        addSite('Outlet');
        const outlet = new Visit(sfcc, ['*'], 'default', 'Outlet');
        const ours = sfcc.rows('CustomObject:TikTokShopTask').map((row) => String(row.key));
        expect(ours).to.have.length.greaterThan(0);
        unchanged(() => {
            businessManagerNodes().forEach((node) => {
                ours.forEach((id) => {
                    const asked = { no: 'TTS-1', number: 'TTS-1', id, act: 'ship', shop: sfcc.tiktok.app.shopId };
                    const answers = [outlet.get(node, asked), outlet.submit(node, { ...FIELDS, ...asked })];
                    answers.forEach((answer) => {
                        const shown = withoutEcho(answer.body);
                        expect(shown, node).not.to.contain('Pat').and.not.contain('Robin');
                        expect(shown, node).not.to.match(/TTS-\d<\/(a|td|th|h2)>/);
                    });
                });
            });
        });
        expect(outlet.get('TikTokShopOrder-Show', { no: 'TTS-1' }).status).to.equal(404);
        expect(outlet.get('TikTokShopTasks-Task', { id: ours[0]! }).status).to.equal(404);
    });

    /** Fields that forms take, about what is there. */
    const FIELDS: Form = {
        no: 'TTS-1',
        act: 'cancel',
        reason: 'out_of_stock',
        id: 'report-2',
        kind: '',
        shop: '7000714532876273420',
        eventId: 'operations-1'
    };

    const REQUEST = { cancelId: '1', orderId: '1', askedAt: 1, answerBy: 2, state: 'open', choice: '', alerted: '' };

    /** Nodes that take forms only. */
    function forms(visit: Visit): string[] {
        return businessManagerNodes().filter((node) => visit.get(node).status === 405);
    }

    /** One that is new, one that was given up, one that is held. */
    function interestingOrders(): void {
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        ['1', '2', '3'].forEach((id) => create(id));
        ship('2', 'Moonlight Express');
        sfcc.job('TikTokShop-ProcessTasks');
    }

    /** Everything that comes from outside holds script. */
    function poison(): void {
        const address = {
            ...(externalOrder().customer as Json).billing_address,
            first_name: SCRIPT,
            last_name: SCRIPT
        };
        const customer = { customer_name: SCRIPT, customer_email: 'pat@example.com', billing_address: address };
        create('1', { customer, c_buyerNote: SCRIPT, c_orderNote: SCRIPT, c_orderTag: SCRIPT });
        sfcc.create(order('2', { currency: SCRIPT, customer }));
        sfcc.create(order(SCRIPT, { currency: 'EUR' }));
        interestingOrders();
        ship('1', 'UPS');
        sfcc.job('TikTokShop-ProcessTasks');
        sfcc.change(() => {
            ['TikTokShopTask', 'TikTokShopShop', 'TikTokShopOrder'].forEach(poisonObjects);
        });
        sfcc.prefer({ tiktokShopCarriers: JSON.stringify({ [SCRIPT]: SCRIPT }), tiktokShopAlertSender: SCRIPT });
        sfcc.job('TikTokShop-CheckSafeguards');
    }

    /** Texts that are shown as they are stored. */
    function poisonObjects(type: string): void {
        const shown = ['lastError', 'lastCode', 'requestId', 'shopName', 'region', 'discardReason', 'tiktokStatus'];
        const table = 'CustomObject:' + type;
        [...sfcc.instance.store.table(table).keys()].forEach((key) => {
            const object = edit<{ custom: Json }>(table, key);
            shown
                .filter((name) => type !== 'TikTokShopOrder' || name === 'tiktokStatus')
                .forEach((name) => {
                    object.custom[name] = SCRIPT;
                });
            if (type === 'TikTokShopOrder') {
                poisonEntry(object.custom);
            }
        });
    }

    /** What happened to the order, and its packages. */
    function poisonEntry(entry: Json): void {
        const history = JSON.parse(String(entry.history)) as Json[];
        const lines = history.map((line) => ({
            ...line,
            what: SCRIPT,
            code: SCRIPT,
            requestId: SCRIPT,
            outcome: SCRIPT
        }));
        entry.history = JSON.stringify(lines);
        const packages = JSON.parse(String(entry.packages || '{}')) as Record<string, Json>;
        Object.values(packages).forEach((parcel) => Object.assign(parcel, { carrier: SCRIPT, trackingNumber: SCRIPT }));
        entry.packages = JSON.stringify(packages);
        entry.cancelRequest = JSON.stringify({ ...REQUEST, reason: SCRIPT, remark: SCRIPT });
        entry.requestOpen = true;
    }

    function create(id: string, changes: Json = {}): void {
        expect(sfcc.create(order(id, changes)).status).to.equal(200);
    }

    function order(id: string, changes: Json): Json {
        return externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line(id === '3' ? '701642890102' : '701643632930')],
            payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 },
            ...changes
        });
    }

    function ship(id: string, carrier: string): void {
        const packages = [{ packageNo: '1', carrier, trackingNumber: '1Z' + id }];
        sfcc.events({ eventId: 'ship' + id, orderNo: 'TTS-' + id, status: 'Shipped', packages });
    }

    function addSite(id: string): void {
        const site = sfcc.instance.site('RefArch');
        (sfcc.instance as unknown as { sites: Map<string, SiteConfig> }).sites.set(id, { ...site, id, name: id });
    }

    /** The database is the same afterwards. */
    function unchanged(run: () => void): void {
        const before = database();
        run();
        expect(database()).to.deep.equal(before);
    }

    function database(): Json {
        const types = ['TikTokShopOrder', 'TikTokShopTask', 'TikTokShopShop', 'TikTokShopGrant'].map(
            (type) => 'CustomObject:' + type
        );
        const rows = ['Order', ...types].map((table) => [
            table,
            sfcc.rows(table).filter((row) => row.siteId === 'RefArch')
        ]);
        return structuredClone({ ...Object.fromEntries(rows), preferences: preferences() }) as Json;
    }

    function preferences(): unknown {
        return sfcc.instance.store.row('SitePreference', 'RefArch')?.data;
    }

    /** Every page that links lead to, by address. */
    function crawl(visit: Visit, from: string[]): Map<string, string> {
        const seen = new Map<string, string>();
        const waiting = [...from];
        for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
            if (!seen.has(address)) {
                const answer = visit.get(address);
                // A file is no page: browsers do not take its content for markup.
                const isPage = String(answer.headers['content-type']).startsWith('text/html');
                seen.set(address, isPage ? answer.body : '');
                waiting.push(...linksOf(answer.body));
            }
        }
        return seen;
    }

    function linksOf(body: string): string[] {
        return [...body.matchAll(/href="[^"]*Sites-Site\/default\/(TikTokShop[^"#]*)/g)].map((match) =>
            (match[1] as string)
                .replaceAll('&amp;', '&')
                .replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)))
        );
    }

    function expectHarmless(body: string, where: string): void {
        DANGER.forEach((danger) => {
            const found = danger.exec(body);
            const around = found ? body.slice(Math.max(0, found.index - 200), found.index + 60) : '';
            expect(found, `${where}: ${around}`).to.equal(null);
        });
    }

    /** Without what the request itself has said: a field of the search holds it again. */
    function withoutEcho(body: string): string {
        return body.replace(/value="[^"]*"/g, '');
    }
});
