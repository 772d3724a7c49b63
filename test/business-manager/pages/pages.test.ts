import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import { BUSY, SUIT, TIE, busyShop } from '#helpers/business-manager/busyShop';
import { readPage, readPiece } from '#helpers/business-manager/readPage';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';
import { TestInstance } from '#helpers/platform/testInstance';
import { disconnectAll } from '#helpers/tiktok/connection';
import type { ReturnWorld } from '#helpers/tiktok/returnWorld';

/** Writes the pages as they are now: read what that changes before you commit it. */
const IS_WRITTEN = process.env.WRITE_PAGES !== undefined;
const HOW_TO_WRITE = 'If the page is meant to change: WRITE_PAGES=1 npx mocha test/business-manager/pages';

/** A page by its address, or by the form that leads to it. */
type Address = [string, Form?];

const no = (id: string): Form => ({ no: 'TTS-' + id });
const PICKED = ['shipped-here-' + BUSY.givenUp, 'cancelled-there-' + BUSY.cancelledThere].map((key) => 'pick-' + key);
const LIST = `TTS-${BUSY.shippedInPart},UPS,1Z7\nTTS-${BUSY.held},UPS,1Z8\nTTS-9,UPS,1Z9`;

const LISTS = [
    'Overview',
    'Orders',
    'Returns',
    'Differences',
    'Tasks',
    'Shops',
    'Connection',
    'Settings',
    'Safeguards'
];

describe('Business Manager: the pages of a site where nothing has happened yet', () => {
    it('are as empty.txt has them', () => {
        const sfcc = new TestInstance();
        disconnectAll(sfcc);
        const pages = LISTS.slice(0, 7).map((list): Address => [`TikTokShop${list}-Show`]);
        expectPages(new Visit(sfcc), 'empty', pages);
        sfcc.close();
    });
});

describe('Business Manager: the pages of a busy shop', () => {
    let world: ReturnWorld;
    let visit: Visit;

    before(async () => {
        world = await busyShop();
        visit = new Visit(world.sfcc);
    });

    after(() => world.close());

    const request = (): Form => ({ cancelId: requestOf(world, BUSY.asked) });
    const ofPart = (): Form => ({ ...no(BUSY.shippedInPart), ['units-' + SUIT]: '1', ['units-' + TIE]: '0' });
    const shop = (): Form => ({ shop: world.shop.tiktok.app.shopId });
    const task = (): Form => ({ id: 'report-' + BUSY.givenUp });

    const pages: Record<string, () => Address[]> = {
        overview: () => [['TikTokShopOverview-Show']],
        orders: () => [
            ['TikTokShopOrders-Show'],
            ['TikTokShopOrders-Show', { filter: 'held' }],
            ['TikTokShopOrders-Show', { filter: 'measured-untracked' }],
            ['TikTokShopOrders-Show', { filter: 'late', from: '2026-11-23', to: '2026-11-23' }]
        ],
        order: () => Object.values(BUSY).map((id) => ['TikTokShopOrder-Show', no(id)]),
        acts: () => [
            ['TikTokShopOrder-Ask', { ...no(BUSY.asked), ...request(), act: 'accept' }],
            ['TikTokShopOrder-Ask', { ...no(BUSY.asked), act: 'handled' }],
            ['TikTokShopOrder-Ask', { ...no(BUSY.held), act: 'release' }],
            ['TikTokShopOrder-Ask', { ...no(BUSY.givenUp), act: 'retry' }],
            ['TikTokShopOrder-Ask', { ...ofPart(), act: 'cancel', reason: 'out_of_stock' }],
            ['TikTokShopOrder-Ask', { ...ofPart(), act: 'ship', carrier: 'UPS', trackingNumber: '1Z9' }],
            ['TikTokShopOrder-Ask', { ...ofPart(), act: 'ship', carrier: 'UPS', trackingNumber: '1 Z' }],
            [
                'TikTokShopOrder-Ask',
                { ...ofPart(), act: 'correct', packageNo: '1', carrier: 'UPS', trackingNumber: '1Z3' }
            ]
        ],
        bulk: () => [
            ['TikTokShopBulk-List'],
            ['TikTokShopBulk-AskList', { list: LIST }],
            [
                'TikTokShopBulk-Ask',
                { act: 'release', ['pick-TTS-' + BUSY.held]: 'on', ['pick-TTS-' + BUSY.asked]: 'on' }
            ]
        ],
        tasks: () => [
            ['TikTokShopTasks-Show'],
            ['TikTokShopTasks-Show', { state: 'waiting' }],
            ['TikTokShopTasks-Task', task()],
            ['TikTokShopTasks-AskRetry', task()],
            ['TikTokShopTasks-AskDiscard', task()],
            ['TikTokShopTasks-AskRetryAll', { kind: 'report' }]
        ],
        returns: () => [
            ['TikTokShopReturns-Show'],
            ['TikTokShopReturns-Show', { state: 'all' }],
            ['TikTokShopReturns-Return', { id: world.returnId }],
            ...['accept', 'refund', 'refuse', 'received'].map((act): Address => [
                'TikTokShopReturns-Ask',
                { id: world.returnId, act }
            ])
        ],
        differences: () => [
            ['TikTokShopDifferences-Show'],
            ['TikTokShopDifferences-Show', { state: 'ignored' }],
            ...['repair', 'ignore'].map((act): Address => [
                'TikTokShopDifferences-Ask',
                { act, [PICKED[0]!]: 'on', [PICKED[1]!]: 'on' }
            ])
        ],
        compare: () => [
            ['TikTokShopCompare-Show'],
            ['TikTokShopCompare-Compare', { ids: `${BUSY.held}\n577000000000000009` }]
        ],
        shops: () => [['TikTokShopShops-Show'], ['TikTokShopShops-Import']],
        connection: () => [
            ['TikTokShopConnection-Show'],
            ['TikTokShopConnection-Shop', shop()],
            ['TikTokShopConnection-Webhooks', shop()],
            ['TikTokShopConnection-AskDisconnect', shop()]
        ],
        settings: () => [['TikTokShopSettings-Show']],
        safeguards: () => [['TikTokShopSafeguards-Show']],
        erasure: () => [
            ['TikTokShopErasure-Show'],
            ['TikTokShopErasure-Ask', { buyer: BUSY.cancelledThere }],
            ['TikTokShopErasure-Ask', { buyer: BUSY.held }]
        ]
    };

    const refusals: Record<string, () => Address[]> = {
        refused: () => [
            ['TikTokShopOrder-Show', { no: 'TTS-9' }],
            ['TikTokShopTasks-Discard', { ...task(), reason: '' }],
            ['TikTokShopDifferences-Act', { act: 'ignore', keys: PICKED[0]!.slice(5), reason: '' }],
            ['TikTokShopShops-Plan', {}],
            ['TikTokShopErasure-Ask', { buyer: 'nobody' }],
            ['TikTokShopErasure-Erase', { orderNos: 'TTS-' + BUSY.cancelledThere }],
            ['TikTokShopConnection-Shop', { shop: '9' }],
            ['TikTokShopCompare-Compare', { ids: 'an export of another kind, 4711' }],
            ['TikTokShopBulk-AskList', { list: '' }]
        ]
    };

    const forms: Record<string, () => Address[]> = {
        afterActs: () => [
            ['TikTokShopOrder-Act', { ...no(BUSY.held), act: 'release', eventId: 'form-1' }],
            [
                'TikTokShopOrder-Act',
                { ...ofPart(), act: 'ship', carrier: 'UPS', trackingNumber: '1Z9', eventId: 'form-2' }
            ],
            ['TikTokShopOrder-Act', { ...no(BUSY.asked), ...request(), act: 'accept', eventId: 'form-3' }],
            ['TikTokShopReturns-Act', { id: world.returnId, act: 'accept', eventId: 'form-4' }],
            ['TikTokShopBulk-Act', { act: 'handled', orderNos: `TTS-${BUSY.returned} TTS-${BUSY.held}` }]
        ],
        afterOthers: () => [
            ['TikTokShopTasks-Discard', { ...task(), reason: 'told in Seller Center' }],
            ['TikTokShopTasks-Show', { state: 'discarded' }],
            ['TikTokShopDifferences-Act', { act: 'ignore', keys: PICKED[0]!.slice(5), reason: 'known' }],
            ['TikTokShopDifferences-Show', { state: 'ignored' }],
            ['TikTokShopConnection-RegisterWebhooks', shop()],
            ['TikTokShopConnection-TestWebhook'],
            ['TikTokShopShops-Plan', { from: '2026-11-23', to: '2026-11-24', finished: 'true' }],
            ['TikTokShopShops-Run', { from: '2026-11-23', to: '2026-11-24', finished: 'true' }],
            ['TikTokShopSafeguards-Confirm', { what: 'capture', sure: 'true' }],
            ['TikTokShopErasure-Erase', { orderNos: 'TTS-' + BUSY.cancelledThere, sure: 'true' }]
        ]
    };

    it('have a menu of all lists, in which the present one is marked', () => {
        const [menu] = visit.page('TikTokShopTasks-Show').split('<h1');
        const lists = readPiece(menu!).filter((line) => line.includes('{TikTokShop'));
        expect(lists).to.deep.equal(LISTS.map((list) => `${list} {TikTokShop${list}-Show}`));
        expect(/aria-current="page"[^>]*>([^<]*)/.exec(menu!)![1]).to.equal('Tasks');
    });

    Object.entries({ ...pages, ...refusals, ...forms }).forEach(([name, addresses]) => {
        it(`are as ${name}.txt has them`, () => expectPages(visit, name, addresses()));
    });
});

/** The pages, one after the other, as a file of this folder has them. */
function expectPages(visit: Visit, name: string, addresses: Address[]): void {
    const file = path.join(__dirname, name + '.txt');
    const pages = addresses.map(([action, form = {}]) => {
        const { status, body } = shown(visit, action, form);
        expectWholeReferences(body, action);
        const address = `=== ${action} ${new URLSearchParams(form).toString()}`.trim();
        return [status === 200 ? address : `${address} (${status})`, ...readPage(body)].join('\n');
    });
    const text = pages.join('\n\n') + '\n';
    if (IS_WRITTEN) {
        fs.writeFileSync(file, text);
    }
    expect(text.split('\n'), HOW_TO_WRITE).to.deep.equal(fs.readFileSync(file, 'utf8').split('\n'));
}

/** Each id stands once, and what labels, descriptions and links of the page refer to is there. */
function expectWholeReferences(body: string, action: string): void {
    const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    expect(ids, action).to.deep.equal([...new Set(ids)]);
    const referring = /\s(?:for|aria-labelledby|aria-describedby|form)="([^"]*)"|href="#([^"]*)"/g;
    const wanted = [...body.matchAll(referring)].flatMap(([, names, place]) => (names ?? place)!.split(' '));
    expect(ids, action).to.include.members(wanted);
}

/** A page, or the one that a form leads to. */
function shown(visit: Visit, action: string, form: Form): HttpAnswer {
    const first = visit.get(action, form);
    const sent = first.status === 405 ? visit.submit(action, form) : first;
    return sent.status === 302 ? visit.get(String(sent.headers.location).split('/default/')[1]!) : sent;
}

/** TikTok's id of a buyer's request to cancel. */
function requestOf({ sfcc }: ReturnWorld, id: string): string {
    const { cancelRequest } = sfcc.customObject('TikTokShopOrder', id);
    return (JSON.parse(cancelRequest as string) as { cancelId: string }).cancelId;
}
