import { expect } from 'chai';
import {
    readCancellation,
    readCancelRequest,
    readListedRequest,
    readStockAdvice
} from '#cartridge/openapi/rules/cancelRequest';
import { sourceOf } from '#cartridge/platform/rules/input/source';
import type { Source } from '#cartridge/platform/rules/input/source';

const REQUEST = {
    cancel_status: 'CANCELLATION_REQUEST_PENDING',
    cancel_id: 'c1',
    order_id: '577',
    cancel_reason_text: 'No longer needed',
    cancel_reason: 'no_longer_needed',
    create_time: 100,
    seller_next_action_response: [
        null,
        { action: 'SELLER_VIEW', deadline: 1 },
        { action: 'SELLER_RESPOND_CANCEL', deadline: 200 }
    ]
};

/** What a reader makes of an item, and the path of its first fault. */
function reading<T>(item: object, read: (source: Source) => T): [T, string] {
    const source = sourceOf(item as Source['fields']);
    const value = read(source);
    return [value, source.faults.first ? String(source.faults.first.path) : ''];
}

describe('A cancellation of any status', () => {
    const known = (change: object): unknown => reading({ ...REQUEST, ...change }, readCancellation);

    it('has its ids, its status, and when it changed', () => {
        const done = { cancel_status: 'CANCELLATION_REQUEST_SUCCESS', update_time: 300 };
        const read = { cancelId: 'c1', orderId: '577', status: done.cancel_status, changedAt: 300, request: null };
        expect(known(done)).to.deep.equal([read, '']);
        expect(known({ ...done, update_time: undefined })).to.deep.equal([{ ...read, changedAt: 0 }, '']);
        ['cancel_id', 'order_id', 'cancel_status'].forEach((field) =>
            expect(known({ [field]: undefined })).to.have.property('1', field)
        );
    });

    it('has the request of the buyer where that is pending', () => {
        expect(known({})).to.have.nested.property('0.request.reason', 'No longer needed');
    });
});

describe("A buyer's request to cancel", () => {
    const ask = (change: object): unknown => reading({ ...REQUEST, ...change }, readCancelRequest);
    const READ = { cancelId: 'c1', orderId: '577', reason: 'No longer needed', askedAt: 100, answerBy: 200 };

    it('waits for the seller, with its reason and its deadline', () => {
        expect(ask({})).to.deep.equal([READ, '']);
    });

    it('is none without anyone to wait for', () => {
        ['CANCELLATION_REQUEST_SUCCESS', '', undefined].forEach((status) =>
            expect(ask({ cancel_status: status })).to.deep.equal([null, ''])
        );
        expect(ask({ cancel_status: 7 })).to.deep.equal([null, 'cancel_status']);
    });

    it("has TikTok's code for the reason where it has no words", () => {
        expect(ask({ cancel_reason_text: undefined })).to.deep.equal([{ ...READ, reason: 'no_longer_needed' }, '']);
        expect(ask({ cancel_reason_text: '', cancel_reason: undefined })).to.deep.equal([{ ...READ, reason: '' }, '']);
    });

    it('may lack its times', () => {
        expect(ask({ create_time: undefined })).to.deep.equal([{ ...READ, askedAt: 0 }, '']);
        [
            undefined,
            'soon',
            [],
            [{ action: 'SELLER_VIEW', deadline: 1 }],
            [{ action: 'SELLER_RESPOND_CANCEL' }]
        ].forEach((next) =>
            expect(ask({ seller_next_action_response: next })).to.deep.equal([{ ...READ, answerBy: 0 }, ''])
        );
    });

    const faults: Array<[object, string]> = [
        [{ cancel_id: undefined }, 'cancel_id'],
        [{ order_id: 577 }, 'order_id'],
        [{ cancel_reason_text: 7 }, 'cancel_reason_text'],
        [{ cancel_reason_text: '', cancel_reason: 7 }, 'cancel_reason'],
        [{ create_time: 'now' }, 'create_time'],
        [{ seller_next_action_response: [{ action: 'SELLER_RESPOND_CANCEL', deadline: 'soon' }] }, 'deadline']
    ];
    faults.forEach(([change, path]) =>
        it(`is not as documented where ${path} is none`, () => expect(ask(change)).to.have.property('1', path))
    );
});

describe('A cancellation in a list of open requests', () => {
    const listed = (change: object): unknown => readListedRequest(sourceOf({ ...REQUEST, ...change }));

    it('has its id and its request', () => {
        expect(listed({})).to.have.property('cancelId', 'c1');
        expect(listed({})).to.have.nested.property('request.orderId', '577');
    });

    it('needs no more than an id where it does not wait for the seller', () => {
        const done = { cancel_status: 'CANCELLATION_REQUEST_SUCCESS', order_id: undefined };
        expect(listed(done)).to.deep.equal({ cancelId: 'c1', request: null });
        expect(listed({ ...done, cancel_id: 7 })).to.deep.equal({ cancelId: '', request: null });
    });
});

describe('The instruction about the stock of a cancellation', () => {
    const advise = (item: object): unknown => reading({ order_id: '577', ...item }, readStockAdvice);

    it('is about units, or about the whole order', () => {
        const units = [{ order_line_item_id: '1' }, { order_line_item_id: '2' }];
        expect(advise({ should_replenish_stock: true, cancel_line_items: units })).to.deep.equal([
            { orderId: '577', lineIds: ['1', '2'], returnsStock: true },
            ''
        ]);
        expect(advise({ should_replenish_stock: false })).to.deep.equal([
            { orderId: '577', lineIds: [], returnsStock: false },
            ''
        ]);
    });

    it('may be missing', () => {
        [{}, { should_replenish_stock: null }].forEach((item) => expect(advise(item)).to.deep.equal([null, '']));
    });

    it('is a fault where it cannot be read', () => {
        expect(advise({ should_replenish_stock: 'yes' })).to.have.property('1', 'should_replenish_stock');
        expect(advise({ should_replenish_stock: true, order_id: '' })).to.have.property('1', 'order_id');
        expect(advise({ should_replenish_stock: true, cancel_line_items: [{}] })).to.have.property(
            '1',
            'cancel_line_items[0].order_line_item_id'
        );
    });
});
