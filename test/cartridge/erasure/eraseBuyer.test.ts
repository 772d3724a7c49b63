import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { CustomObjectMgr, OrderMgr, replaceOrder } from '#sfcc-mocks';
import { edit, insert } from '#sfcc-mocks/store/session';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DAY } from '#helpers/durations';
import { omsFolder } from '#helpers/messages/omsFiles';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
/** Everything that externalOrder() says of the buyer. */
const BUYER = ['Pat', 'Robin', 'Sample', 'pat@example.com', 'Test Lane', 'Springfield', '01101', '4135550123', 'Ring'];

describe('Erasing a buyer', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.withoutOms();
        sfcc.prefer({ tiktokShopBusinessId: '7100000000000000000' });
        sfcc.create(externalOrder({ c_externalOrderId: ID }));
    });

    afterEach(() => sfcc.close());

    it('leaves nothing of the buyer in the database or in files, and what was sold', async () => {
        sfcc.job('TikTokShop-OrderFeed');
        omsFile('archive/statuses.csv', ORDER_NO + ',Shipped,pat@example.com');
        omsFile('rejected/statuses.csv.csv', ID + ',Pat Sample');
        omsFile('archive/others.csv', 'TTS-577000000000000002,Shipped');
        finish();
        expect(everything()).to.contain('pat@example.com').and.contain('Ring twice');
        erase(ORDER_NO);
        await sfcc.clock.advance(2 * DAY);
        run();
        BUYER.forEach((word) => expect(everything(), word).not.to.contain(word));
        const order = sfcc.rows('Order')[0]!;
        expect(JSON.stringify(order)).to.contain('701643632930').and.contain('"US"');
        expect(sfcc.order(ORDER_NO).json).to.include({ order_total: 104.94, c_externalOrderStatus: 'CANCELLED' });
        expect(files()).to.deep.equal(['tiktokshop/oms/archive/others.csv']);
    });

    it('takes what others wrote into parts of the addresses that the cartridge leaves alone', () => {
        const parts = ['SecondName', 'CompanyName', 'JobTitle', 'PostBox', 'Salutation', 'Suffix', 'Suite', 'Title'];
        const addresses = (): Json[] => {
            const order = OrderMgr.getOrder(ORDER_NO)!;
            const { shippingAddress } = order.getShipments().toArray()[0] as Json;
            return [order.getBillingAddress(), shippingAddress] as Json[];
        };
        sfcc.change(() =>
            addresses().forEach((address) => parts.forEach((part) => address['set' + part](`Mx ${part}`)))
        );
        finish();
        erase(ORDER_NO);
        let left: unknown[] = [];
        sfcc.change(() => {
            left = addresses().flatMap((address) => parts.map((part) => address['get' + part]() as unknown));
        });
        expect(left).to.have.length(16);
        expect(left.filter((text) => text !== '' && text !== null)).to.deep.equal([]);
    });

    it('takes what people wrote about differences of the order, and leaves the differences of other orders', () => {
        finish();
        const other = '577000000000000002';
        sfcc.change(() =>
            [ID, other].forEach((externalOrderId) =>
                Object.assign(CustomObjectMgr.createCustomObject('TikTokShopDifference', externalOrderId).getCustom(), {
                    externalOrderId,
                    choice: '{"reason":"Pat Sample has called"}'
                })
            )
        );
        erase(ORDER_NO);
        const left = sfcc.rows('CustomObject:TikTokShopDifference');
        expect(left.map(({ custom }) => (custom as Json).externalOrderId)).to.deep.equal([other]);
    });

    it('leaves what happened to the order, and neither its history, its alerts nor its tasks', () => {
        finish();
        sfcc.change(() => {
            const entry = CustomObjectMgr.getCustomObject('TikTokShopOrder', ID)!;
            Object.assign(entry.getCustom(), { alerts: '["Pat Sample has called"]' });
            const task = CustomObjectMgr.createCustomObject('TikTokShopTask', 'report-' + ID);
            Object.assign(task.getCustom(), { kind: 'report', state: 'done', externalOrderId: ID, orderNo: ORDER_NO });
        });
        expect(sfcc.customObject('TikTokShopOrder', ID).history).to.contain('applied');
        erase(ORDER_NO);
        const { history, alerts, appliedStatus } = sfcc.customObject('TikTokShopOrder', ID);
        expect([history || '', alerts || '', appliedStatus]).to.deep.equal(['', '', 'CANCELLED']);
        expect(sfcc.rows('CustomObject:TikTokShopTask')).to.deep.equal([]);
    });

    it('is recorded on the order and among the acts, with login and without data of the buyer', async () => {
        finish();
        await sfcc.clock.advance(DAY);
        erase('pat@example.com');
        await sfcc.clock.advance(2 * DAY);
        run();
        const notes = (sfcc.rows('Order')[0]!.notes as Json[]).map((note) => note.text as string);
        expect(notes).to.have.length(2);
        expect(notes[0]).to.contain('erased on request, by ' + sfcc.access.users[0]!.login);
        expect(notes[1]).to.contain('The last feed file');
        expect(sfcc.customObject('TikTokShopValue', 'auditTrail').value).to.contain(`"erased","about":"${ORDER_NO}"`);
        expect(sfcc.customObject('TikTokShopValue', 'erasures').value).to.equal('[]');
    });

    it('finds the order anywhere in a long file, of which it reads a hundred thousand characters at once', () => {
        finish();
        [0, 99_990, 99_999, 100_000, 250_000].forEach((place, index) =>
            omsFile(`archive/${index}.csv`, 'x'.repeat(place) + ORDER_NO + 'x'.repeat(1000))
        );
        omsFile('archive/others.csv', 'x'.repeat(300_000));
        erase(ORDER_NO);
        run();
        expect(files().filter((name) => name.startsWith('tiktokshop/oms'))).to.deep.equal([
            'tiktokshop/oms/archive/others.csv'
        ]);
    });

    it('takes the order from those that were refused before it came', () => {
        const other = '577000000000000007';
        [ID, other].forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id, currency: 'XXX' })));
        const refused = (): string => String(sfcc.customObject('TikTokShopValue', 'refused').value);
        expect(refused()).to.contain(other);
        sfcc.change(() => {
            const { custom } = edit<Json>('CustomObject:TikTokShopValue', 'RefArch/refused');
            (custom as Json).value = refused().replaceAll(other, ID);
        });
        finish();
        erase(ORDER_NO);
        expect(refused()).not.to.contain(ID);
    });

    it('waits with a feed file until TikTok has had a day to fetch it', async () => {
        finish();
        sfcc.job('TikTokShop-OrderFeed');
        erase(ID);
        run();
        expect(Object.keys(sfcc.feedFiles())).to.have.length(1);
        await sfcc.clock.advance(DAY + 1000);
        run();
        expect(sfcc.feedFiles()).to.deep.equal({});
    });

    it('waits with a file of the OMS until it is imported', async () => {
        finish();
        omsFile('late.csv', ORDER_NO + ',Shipped,pat@example.com');
        erase(ID);
        await sfcc.clock.advance(2 * DAY);
        run();
        expect(files()).to.include('tiktokshop/oms/late.csv');
        sfcc.job('TikTokShop-ImportOmsBatch');
        run();
        expect(files().filter((name) => name.includes('late'))).to.deep.equal([]);
    });

    it('erases all editions of an order that was edited three times', async () => {
        const numbers = [ORDER_NO, 'TTS-first', 'TTS-second', 'TTS-third'];
        numbers.slice(1).forEach((orderNo, index) => {
            sfcc.change(() => void replaceOrder(OrderMgr.getOrder(numbers[index]!)!, orderNo, () => undefined));
        });
        finish();
        erase(ORDER_NO);
        await sfcc.clock.advance(2 * DAY);
        run();
        BUYER.forEach((word) => expect(orders(), word).not.to.contain(word));
    });

    it('erases an order whose ledger entry was retired to it', async () => {
        finish();
        await sfcc.clock.advance(60 * DAY);
        run();
        expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.deep.equal([]);
        erase(ID);
        run();
        BUYER.forEach((word) => expect(orders(), word).not.to.contain(word));
        expect(JSON.stringify(sfcc.rows('CustomObject:TikTokShopOrder'))).not.to.contain('out_of_stock');
    });

    it('is not undone by TikTok: neither by the order that comes again, nor by its address', () => {
        finish();
        erase(ID);
        expect(sfcc.create(externalOrder({ c_externalOrderId: ID })).status).to.equal(200);
        run();
        BUYER.forEach((word) => expect(orders(), word).not.to.contain(word));
    });

    it('is refused while something has still to happen, and then nothing is erased', () => {
        const visit = new Visit(sfcc);
        expect(visit.submit('TikTokShopErasure-Ask', { buyer: ID }).body).to.contain('Ship or cancel the order first');
        visit.submit('TikTokShopErasure-Erase', { orderNos: ORDER_NO, sure: 'true' });
        expect(everything()).to.contain('pat@example.com');
        cancel();
        expect(visit.submit('TikTokShopErasure-Ask', { buyer: ID }).body).to.contain('not been told of everything');
        visit.submit('TikTokShopErasure-Erase', { orderNos: ORDER_NO, sure: 'true' });
        expect(everything()).to.contain('pat@example.com');
    });

    it('says first what it will do, and does nothing without the tick', async () => {
        finish();
        await sfcc.clock.advance(DAY);
        const visit = new Visit(sfcc);
        const asked = visit.submit('TikTokShopErasure-Ask', { buyer: ' pat@example.com ' });
        expect(asked.body).to.contain(ORDER_NO).and.contain('Erase the data for good').and.contain('name="orderNos"');
        const unsure = visit.submit('TikTokShopErasure-Erase', { orderNos: ORDER_NO });
        expect(unsure.body).to.contain('Select the checkbox first');
        expect(everything()).to.contain('pat@example.com');
        const done = visit.submit('TikTokShopErasure-Erase', { orderNos: ORDER_NO, sure: 'true' });
        expect(done.body).to.contain('Erased:').and.contain(ORDER_NO);
    });

    it('finds no orders of others, and none by the address that the site gives to all', async () => {
        finish();
        await sfcc.clock.advance(DAY);
        sfcc.prefer({ tiktokShopCustomerEmail: 'pat@example.com' });
        const visit = new Visit(sfcc);
        ['pat@example.com', 'TTS-1', '', '4711'].forEach((buyer) =>
            expect(visit.submit('TikTokShopErasure-Ask', { buyer }).body, buyer).to.contain('has no such order')
        );
        sfcc.change(() => {
            const order = edit<Json>('Order', 'RefArch/' + ORDER_NO);
            insert('Order', 'RefArch/foreign', {
                ...structuredClone(order),
                orderNo: 'foreign',
                custom: {},
                channelType: null
            });
        });
        expect(visit.submit('TikTokShopErasure-Ask', { buyer: 'foreign' }).body).to.contain('has no such order');
        visit.submit('TikTokShopErasure-Erase', { orderNos: 'foreign', sure: 'true' });
        expect(JSON.stringify(sfcc.rows('Order').find((row) => row.orderNo === 'foreign'))).to.contain('Sample');
    });

    it("finds an order that is proven to be TikTok's before the cartridge has adopted it", () => {
        const other = '577000000000000009';
        sfcc.change(() => {
            const order = structuredClone(edit<Json>('Order', 'RefArch/' + ORDER_NO));
            insert('Order', 'RefArch/TTS-' + other, {
                ...order,
                orderNo: 'TTS-' + other,
                externalOrderNo: other,
                custom: { externalOrderId: other }
            });
        });
        const { body } = new Visit(sfcc).submit('TikTokShopErasure-Ask', { buyer: 'TTS-' + other });
        expect(body)
            .to.contain('TTS-' + other)
            .and.not.contain('has no such order');
    });

    /** Cancels the order, and tells everybody who has to know. */
    function finish(): void {
        cancel();
        run();
        sfcc.job('TikTokShop-OrderFeed');
        run();
    }

    function cancel(): void {
        sfcc.events({ eventId: 'c-1', orderNo: ORDER_NO, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
    }

    function erase(buyer: string): void {
        const visit = new Visit(sfcc);
        const asked = visit.submit('TikTokShopErasure-Ask', { buyer }).body;
        const orderNos = /name="orderNos" value="([^"]*)"/.exec(asked)?.[1];
        expect(orderNos, asked).to.be.a('string');
        visit.submit('TikTokShopErasure-Erase', { orderNos: orderNos!, sure: 'true' });
    }

    function run(): void {
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
    }

    function omsFile(name: string, text: string): void {
        const file = path.join(omsFolder(sfcc), name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text + '\n');
    }

    function files(): string[] {
        const root = path.join(sfcc.filesRoot, 'IMPEX/src');
        fs.mkdirSync(root, { recursive: true });
        const all = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        return all.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort();
    }

    function orders(): string {
        return rowsOf('Order');
    }

    /** Without UUIDs, which may have the digits of the postal code. */
    function rowsOf(table: string): string {
        return JSON.stringify(sfcc.rows(table)).replace(/[0-9a-f]{32}/g, '');
    }

    /** The database and all files, as one text. */
    function everything(): string {
        const tables = ['Order', 'CustomObject:TikTokShopOrder', 'CustomObject:TikTokShopTask'];
        const rows = tables.concat('CustomObject:TikTokShopValue').map(rowsOf);
        const root = path.join(sfcc.filesRoot, 'IMPEX/src');
        return rows.concat(files().map((name) => fs.readFileSync(path.join(root, name), 'utf8'))).join('\n');
    }
});
