import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import { CalledInstance } from '#helpers/platform/callers';
import type { Call, Caller } from '#helpers/platform/callers';
import type { MerchantCartridge } from '#helpers/platform/merchantCartridge';
import { shopperCartridge } from '#helpers/platform/shopperCartridge';
import type { ShopperOrder } from '#helpers/platform/shopperCartridge';
import type { Json } from '#helpers/platform/testInstance';
import {
    DATA,
    EVENTS,
    FEED,
    JOBS,
    MANAGER,
    OMS_FOLDER,
    SHOP,
    STORE,
    WEBDAV,
    everyCall,
    eventCall,
    forbiddenEvents,
    forgedWebhooks,
    isOmsRight,
    pageCalls
} from '#helpers/messages/everyCall';
import { externalOrder, line } from '#helpers/messages/externalOrder';

const [NEW, SHIPPED, HELD, FREE] = [
    '577000000000000001',
    '577000000000000002',
    '577000000000000003',
    '577000000000000009'
];
const EVERYTHING: ShopperOrder = {
    basket: { externalOrderId: FREE, externalChannelOrderStatus: 3, externalOrderStatus: 'Shipped', socialChannel: 14 },
    channel: 14,
    method: 'SOCIAL_PAY'
};

/** What a caller with some credentials reaches over HTTP, and the state of the orders afterwards. */
describe('Over HTTP, nothing is paid, shipped, cancelled or exported that should not be', function () {
    this.timeout(120000);
    let world: CalledInstance;
    let cartridge: MerchantCartridge;
    let storefront: string[];

    beforeEach(async () => {
        cartridge = shopperCartridge();
        world = new CalledInstance(cartridge);
        world.sandbox.tiktok.connector.enabled = false;
        const connector = world.connector();
        [NEW, SHIPPED].forEach((id) => created(connector, externalOrder({ c_externalOrderId: id })));
        created(connector, externalOrder({ c_externalOrderId: HELD, product_lineitems: [line('no-such-product')] }));
        told(world.oms(), { orderNo: 'TTS-' + SHIPPED, status: 'Shipped', packages: [parcel('1Z1')] });
        storefront = [{ method: 'CREDIT_CARD' }, EVERYTHING, { ...EVERYTHING, captured: true }].map(place);
        await world.sandbox.clock.advance(10 * 60 * 1000);
        runJobs();
    });

    afterEach(() => {
        world.sandbox.stop();
        cartridge.remove();
    });

    it('by a caller without credentials, or with wrong ones', () => {
        unchanged(() => {
            [{}, basic('integration@example.com', 'guess'), { authorization: 'Bearer ' + 'x'.repeat(40) }].forEach(
                (headers) => refusesAll(world.stranger(headers), everything())
            );
            forgedWebhooks(NEW).forEach((call) => expect(world.stranger().call(call).status).to.equal(401));
            pageCalls('TTS-' + NEW).forEach((call) => isNoPage(world.stranger().call(call)));
        });
    });

    it('by a shopper, with a token of the Shopper APIs', () => {
        unchanged(() => {
            refusesAll(world.shopper(), everything());
            pageCalls('TTS-' + NEW).forEach((call) => isNoPage(world.shopper().call(call)));
        });
    });

    it('by a shopper who sets everything that an order can hold', async () => {
        const before = facts();
        const placed = [
            { basket: { externalOrderId: NEW } },
            { ...EVERYTHING, basket: { ...EVERYTHING.basket, externalOrderId: NEW } },
            { ...EVERYTHING, basket: { externalOrderId: ` ${NEW}`, tiktokSeal: sealOf(NEW) } },
            {
                ...EVERYTHING,
                basket: { externalOrderId: '５７７０００００００００００００１', tiktokSeal: sealOf(NEW) }
            },
            { ...EVERYTHING, basket: { externalOrderId: HELD, tiktokHoldReason: '' } },
            { ...EVERYTHING, end: 'created' as const }
        ].map(place);
        await world.sandbox.clock.advance(10 * 60 * 1000);
        runJobs();
        expect(without(facts(), placed)).to.deep.equal(without(before, []));
        placed.forEach((orderNo) => expect(orderFacts(orderNo)).to.include({ paymentStatus: 0 }));
        // The buyer of that id still gets their order.
        created(world.connector(), externalOrder({ c_externalOrderId: FREE }));
        expect(orderFacts('TTS-' + FREE)).to.include({ paymentStatus: 2, confirmationStatus: 2, exportStatus: 2 });
    });

    it('by an OMS, beside the events of its contract', () => {
        const oms = world.oms();
        unchanged(() => {
            refusesAll(
                oms,
                everything().filter((call) => !call.path.startsWith(EVENTS) && !isOmsRight(call))
            );
            pageCalls('TTS-' + NEW).forEach((call) => isNoPage(oms.call(call)));
        });
    });

    it('by an OMS, with events about orders that are not TikTok’s, that are held, or that have shipped', () => {
        const oms = world.oms();
        const forbidden = forbiddenEvents(storefront, { fresh: NEW, shipped: SHIPPED, held: HELD, absent: FREE });
        unchanged(() => {
            forbidden.forEach((event, index) => {
                const answer = oms.call(eventCall({ eventId: 'e' + index, ...event }));
                const [outcome] = (JSON.parse(answer.body) as Json).outcomes as Json[];
                expect(outcome, JSON.stringify(event)).to.include({ outcome: 'rejected' });
            });
            const elsewhere = oms.call({
                ...eventCall({ eventId: 'x', orderNo: 'TTS-' + NEW, status: 'Acknowledged' }),
                path: EVENTS + '?siteId=Outlet'
            });
            expect(elsewhere.body).not.to.contain('"applied"');
        });
    });

    it('by an OMS, with files beside its folder, and with a file about orders that are not TikTok’s', () => {
        const oms = world.oms();
        const rows = storefront.map((orderNo, index) =>
            JSON.stringify({ eventId: 'f' + index, orderNo, status: 'CANCELLED', cancel: { reason: 'x' } })
        );
        unchanged(
            () => {
                expect(oms.call({ method: 'MKCOL', path: OMS_FOLDER }).status).to.be.oneOf([201, 405]);
                expect(
                    oms.call({ method: 'PUT', path: OMS_FOLDER + '/a.jsonl', body: rows.join('\n') + '\n' }).status
                ).to.equal(201);
                [
                    FEED,
                    WEBDAV + '/Cartridges/version1/int_tiktokshop',
                    OMS_FOLDER + '/../../../../cartridges/version1'
                ].forEach((folder) => {
                    const move = {
                        method: 'MOVE',
                        path: OMS_FOLDER + '/a.jsonl',
                        headers: { destination: folder + '/a.jsonl' }
                    };
                    const copy = { ...move, method: 'COPY' };
                    const write = { method: 'PUT', path: folder + '/a.jsonl', body: 'x' };
                    [move, copy, write].forEach((call) =>
                        expect(oms.call(call).status, call.method + ' ' + folder).to.be.within(400, 499)
                    );
                });
            },
            { except: /tiktokshop\/oms/ }
        );
    });

    it('by TikTok’s connector, beside the orders it creates and patches', () => {
        const connector = world.connector();
        const rights = ({ method, path: address }: Call): boolean =>
            address.includes('CreateExternalOrder') ||
            address.startsWith(SHOP + '/orders/') ||
            address.startsWith(DATA + '/user_search') ||
            (address.startsWith(FEED) && ['GET', 'PROPFIND'].includes(method));
        unchanged(() => {
            refusesAll(
                connector,
                everything().filter((call) => !rights(call))
            );
            pageCalls('TTS-' + NEW).forEach((call) => isNoPage(connector.call(call)));
            const manager = world.sandbox.front.access.users[0]!;
            const login = { LoginForm_Login: manager.login, LoginForm_Password: manager.password };
            const form = { 'content-type': 'application/x-www-form-urlencoded' };
            const signedIn = connector.call({
                method: 'POST',
                path: MANAGER + 'ViewApplication-ProcessLogin',
                body: new URLSearchParams(login).toString(),
                headers: form
            });
            const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string;
            connector.call({
                method: 'GET',
                path: MANAGER + 'ViewApplication-SelectSite?SelectedSiteID=RefArch',
                headers: { cookie }
            });
            pageCalls('TTS-' + NEW).forEach((call) => {
                const answer = connector.call({ ...call, headers: { ...form, cookie } });
                expect(answer.status, call.path).to.equal(403);
            });
        });
    });

    it('by TikTok’s connector, with patches that would make another order its own, or undo what happened', () => {
        const connector = world.connector();
        const patch = (orderNo: string, body: Json): HttpAnswer =>
            connector.call({ method: 'PATCH', path: `${SHOP}/orders/${orderNo}`, body });
        unchanged(() => {
            expect(patch('TTS-' + NEW, { c_externalOrderId: SHIPPED }).status).to.equal(400);
            expect(patch('TTS-' + HELD, { c_externalOrderStatus: 'Shipped' }).status).to.equal(400);
            expect(patch('TTS-' + SHIPPED, { c_externalOrderStatus: 'New' }).status).to.be.oneOf([200, 400]);
            expect(patch('TTS-' + SHIPPED, { c_orderAction: 'cancel_all' }).status).to.equal(400);
            expect(patch('TTS-' + HELD, { export_status: 'ready' }).status).to.be.oneOf([200, 400]);
            expect(patch('TTS-' + NEW, { c_tiktokSeal: sealOf(SHIPPED) }).status).to.be.oneOf([200, 400]);
            storefront.forEach((orderNo) => {
                patch(orderNo, { c_externalOrderId: NEW, c_tiktokSeal: sealOf(NEW) });
                patch(orderNo, { c_externalOrderStatus: 'CANCELLED' });
                patch(orderNo, { c_orderAction: 'cancel_order', c_cancelInfo: '{}' });
                patch(orderNo, { c_externalChannelOrderStatus: 6 });
            });
        });
    });

    it('by TikTok’s connector, with posts of orders that exist already', () => {
        const connector = world.connector();
        unchanged(() => {
            [NEW, SHIPPED, HELD, NEW + ' '].forEach((id) => {
                const again = created(
                    connector,
                    externalOrder({ c_externalOrderId: id, product_lineitems: [line('701643632947', 9)] })
                );
                expect(again).to.include({ orderNo: 'TTS-' + id.trim() });
            });
            ['../' + NEW, '５７７', '', NEW + '\u0000', 'x'.repeat(41)].forEach((id) => {
                const answer = connector.call({
                    method: 'POST',
                    path: '/s/RefArch/CreateExternalOrder',
                    body: externalOrder({ c_externalOrderId: id })
                });
                expect(answer.status, id).to.equal(400);
            });
        });
    });

    it('and the search for users tells TikTok’s connector of no user', () => {
        const answer = world
            .connector()
            .call({ method: 'POST', path: DATA + '/user_search', body: { query: { match_all_query: {} } } });
        expect(answer.status).to.equal(200);
        expect(answer.body).not.to.contain('@').and.not.contain('login');
    });

    function everything(): Call[] {
        return everyCall([...storefront, 'TTS-' + NEW, 'TTS-' + HELD], FREE);
    }

    function refusesAll(caller: Caller, calls: Call[]): void {
        calls.forEach((call) => {
            const answer = caller.call(call);
            expect(answer.status, `${call.method} ${call.path}: ${answer.body.slice(0, 200)}`).to.be.at.least(400);
            expect(answer.body).not.to.contain('Pat Sample');
        });
    }

    function isNoPage(answer: HttpAnswer): void {
        expect(answer.body).not.to.contain('class="tts"').and.not.contain('Pat Sample');
    }

    function unchanged(run: () => void, { except }: { except?: RegExp } = {}): void {
        const before = [facts(), filesBut(except)];
        run();
        expect([facts(), filesBut(except)], 'at once').to.deep.equal(before);
        runJobs();
        expect([facts(), filesBut(except)], 'after the jobs').to.deep.equal(before);
    }

    function runJobs(): void {
        JOBS.forEach((job) => world.sandbox.runJob(job));
    }

    /** What counts of all orders, of the ledger, of stock, of calls and of code. */
    function facts(): Json {
        return {
            orders: Object.fromEntries(
                world.rows('Order').map(({ orderNo }) => [orderNo, orderFacts(orderNo as string)])
            ),
            ledger: world.rows('CustomObject:TikTokShopOrder').map(({ key, custom }) => {
                const { orderNo, appliedStatus, packages, cancelledUnits, unproven, feedRevision } = custom as Json;
                return { key, orderNo, appliedStatus, packages, cancelledUnits, unproven, feedRevision };
            }),
            stock: world.rows('InventoryRecord').map(({ allocation, onOrder }) => [allocation, onOrder]),
            tasks: world.rows('CustomObject:TikTokShopTask').map(({ key }) => key as string),
            // A search for changed orders tells TikTok nothing.
            reported: world.sandbox.tiktok.calls.summary('').calls.filter(({ path }) => !path.endsWith('/search'))
                .length,
            code: world.sandbox.instance.options.cartridgeFolders
        };
    }

    /** The seal counts on TikTok's orders only; a copy of one on another order is allowed. */
    function orderFacts(orderNo: string): Json {
        const order = world.rows('Order').find((row) => row.orderNo === orderNo)!;
        const { status, paymentStatus, confirmationStatus, exportStatus, shippingStatus } = order;
        const statuses = { status, paymentStatus, confirmationStatus, exportStatus, shippingStatus };
        return orderNo.startsWith('TTS-') ? { ...statuses, seal: sealOf(orderNo.slice(4)) } : statuses;
    }

    /** Without orders that have been placed since, and the stock that they have taken. */
    function without(all: Json, orderNos: string[]): Json {
        const orders = { ...(all.orders as Json) };
        orderNos.forEach((orderNo) => delete orders[orderNo]);
        return { ...all, orders, stock: null };
    }

    function filesBut(except: RegExp | undefined): string[] {
        const root = world.sandbox.front.filesRoot;
        return (fs.readdirSync(root, { recursive: true }) as string[])
            .filter(
                (file) =>
                    /IMPEX|CARTRIDGES/.test(file) && !except?.test(file) && fs.statSync(path.join(root, file)).isFile()
            )
            .sort();
    }

    function place(order: ShopperOrder): string {
        const answer = world.stranger().call({ method: 'POST', path: STORE + 'Shopper-Place', body: order });
        expect(answer.status, answer.body).to.equal(200);
        return (JSON.parse(answer.body) as Json).orderNo as string;
    }

    function sealOf(id: string): string {
        return (world.rows('Order').find((row) => row.orderNo === 'TTS-' + id)!.custom as Json).tiktokSeal as string;
    }
});

function created(connector: Caller, body: Json): Json {
    const answer = connector.call({ method: 'POST', path: '/s/RefArch/CreateExternalOrder', body });
    expect(answer.status, answer.body).to.equal(200);
    return JSON.parse(answer.body) as Json;
}

function told(oms: Caller, event: Json): void {
    const answer = oms.call(eventCall({ eventId: 'setup', ...event }));
    expect(answer.body).to.contain('"applied"');
}

function parcel(trackingNumber: string): Json {
    return { packageNo: trackingNumber, carrier: 'UPS', trackingNumber };
}

function basic(user: string, password: string): Record<string, string> {
    return { authorization: 'Basic ' + Buffer.from(user + ':' + password).toString('base64') };
}
